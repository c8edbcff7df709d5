import { pino } from 'pino';
import type { Inbound } from '../../../src/channels/channel.js';
import {
  createTelegramChannel,
  type TelegramChannel,
  type TelegramSettings,
} from '../../../src/channels/telegram/adapter.js';
import { createRecord } from '../../support/bot-api/record.js';
import { type BotApi, startBotApi } from '../../support/bot-api.js';
import { createTestClock } from '../../support/clock.js';

/** Stands for the store: takes messages unless told to refuse them. */
export function createInbox() {
  const calls = createRecord<readonly Inbound[]>();
  const taken = createRecord<Inbound>();
  let judge: (messages: readonly Inbound[]) => boolean | Promise<boolean> = () => true;
  return {
    /** Every call of `receive`, refused ones too. */
    calls,
    /** Every message that was stored. */
    taken,
    texts: () => taken.all.map(textOf),
    /** Decides from now on whether a call is taken. */
    judgeBy(rule: typeof judge) {
      judge = rule;
    },
    async receive(messages: readonly Inbound[]) {
      const accepted = judge(messages);
      calls.add(messages);
      if (!(await accepted)) throw new TypeError(`cannot store "${messages.map(textOf).join()}"`);
      for (const message of messages) taken.add(message);
    },
  };
}

/** The text or the tapped value of a message. */
export function textOf({ content }: Inbound): string {
  if (content.kind === 'text') return content.text;
  return content.kind === 'choice' ? content.value : content.kind;
}

/** A promise that is settled from outside. */
export function createGate() {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}

/** A channel with a log that can be read and with waits that are over at once. */
export function createTestChannel(settings: Pick<TelegramSettings, 'token' | 'apiRoot' | 'webhook'>) {
  const log = createRecord<{ level: number; msg: string } & Record<string, unknown>>();
  const waits: number[] = [];
  const logger = pino({ level: 'trace', base: null }, { write: (line: string) => log.add(JSON.parse(line)) });
  const channel = createTelegramChannel({
    ...settings,
    logger,
    clock: createTestClock(),
    async wait(ms) {
      waits.push(ms);
      await new Promise((resolve) => setImmediate(resolve));
    },
  });
  return { channel, log, waits };
}

export interface House {
  api: BotApi;
  channel: TelegramChannel;
  inbox: ReturnType<typeof createInbox>;
  log: ReturnType<typeof createTestChannel>['log'];
  /** Milliseconds of each wait between tries. */
  waits: readonly number[];
  close(): Promise<void>;
}

/** Our own Bot API server and a polling channel that talks to it; not started yet. */
export async function openHouse(webhook: TelegramSettings['webhook'] = null): Promise<House> {
  const api = await startBotApi();
  const inbox = createInbox();
  const { channel, log, waits } = createTestChannel({ token: api.token, apiRoot: api.root, webhook });
  async function close() {
    await channel.stop();
    await api.close();
  }
  return { api, channel, inbox, log, waits, close };
}
