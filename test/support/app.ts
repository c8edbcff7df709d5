import { Writable } from 'node:stream';
import { pino } from 'pino';
import { type App, createApp } from '../../src/app.js';
import { type Config, createConfig, type TelegramConfig } from '../../src/config/config.js';
import { readEnvironment } from '../../src/config/env.js';
import type { NewStaff } from '../../src/domain/staff/index.js';
import { inTransaction, type Work } from '../../src/store/work.js';
import { type ApiClient, signIn } from './api-client.js';
import { type BotApi, startBotApi } from './bot-api.js';
import { createTestClock } from './clock.js';
import { createAccount } from './factories/create-account.js';
import { openTestStore, type TestStore } from './store.js';
import { createParent, type TelegramParent } from './telegram-parent.js';

export const webhookSecret = 'a-secret-of-the-tests';

/** The whole program on a database of its own, with a Bot API server as its Telegram. */
export interface TestApp {
  app: App;
  store: TestStore;
  clock: ReturnType<typeof createTestClock>;
  api: BotApi;
  /** Where it serves HTTP. */
  url: string;
  /** All that was logged so far, at the finest level and without redaction. */
  log(): string;
  doing<T>(run: (work: Work) => Promise<T>): Promise<T>;
  parent(chatId: number): TelegramParent;
  /** A new account, signed in over HTTP. */
  staff(fields?: Partial<NewStaff>): Promise<ApiClient>;
  close(): Promise<void>;
}

/** Starts it: by long polling, or with a webhook at its own address. */
export async function startTestApp(delivery: 'polling' | 'webhook' = 'polling'): Promise<TestApp> {
  const clock = createTestClock();
  const [store, api] = [await openTestStore(clock), await startBotApi()];
  const lines: string[] = [];
  const logger = pino({ level: 'trace' }, collecting(lines));
  // The program listens before it tells Telegram the address, so the port is known by then.
  const urlOf = () => {
    const address = app.server?.server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  };
  const webhook = {
    secret: webhookSecret,
    get url() {
      return `${urlOf()}/channels/telegram`;
    },
  };
  const telegram = { token: api.token, apiRoot: api.root, webhook: delivery === 'webhook' ? webhook : null };
  const limits = { perSecond: Number.POSITIVE_INFINITY, perChatPerSecond: Number.POSITIVE_INFINITY };
  const app: App = createApp({ config: configOf(telegram), store, logger, outbox: { limits } });
  await app.start();
  const url = urlOf();
  const doing: TestApp['doing'] = (run) => inTransaction(store, run);
  return {
    ...{ app, store, clock, api, url, doing },
    log: () => lines.join(''),
    parent: (chatId) => createParent(api, chatId),
    staff: async (fields) => {
      const { email, password } = await doing((work) => createAccount(work, fields));
      return signIn(url, email, password);
    },
    close: async () => {
      await app.stop();
      await api.close();
      await store.close();
    },
  };
}

function configOf(telegram: TelegramConfig): Config {
  return { ...createConfig(readEnvironment({ PORT: '0', SAMPLE_DATA: 'off' })), telegram };
}

function collecting(lines: string[]): Writable {
  return new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
}
