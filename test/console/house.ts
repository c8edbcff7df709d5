import { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { createServer } from '../../src/console/api/server.js';
import type { ServerParts } from '../../src/console/api/services.js';
import { createTranslate } from '../../src/core/i18n.js';
import { type NewStaff, signIn } from '../../src/domain/staff/index.js';
import { inTransaction, type Store, type Work } from '../../src/store/work.js';
import { createTestClock } from '../support/clock.js';
import { createAccount, testPassword } from '../support/factories/create-account.js';
import { openTestStore } from '../support/store.js';

export const translate = createTranslate();

export interface Answer {
  status: number;
  headers: Headers;
  /** Null when it has none. */
  body: Record<string, unknown> | null;
  text: string;
}

export interface Asked {
  body?: unknown;
  headers?: Record<string, string>;
}

/** A browser that keeps its cookie and sends what our pages send. */
export interface Client {
  cookie: string | null;
  csrfToken: string | null;
  staffId: string;
  ask(method: string, path: string, asked?: Asked): Promise<Answer>;
}

export interface TestServer {
  store: Store;
  clock: ReturnType<typeof createTestClock>;
  url: string;
  /** All that was logged so far. */
  log(): string;
  doing<T>(run: (work: Work) => Promise<T>): Promise<T>;
  /** A browser in which nobody is signed in. */
  visitor(): Client;
  /** A browser in which a new account is signed in. */
  signedIn(fields?: Partial<NewStaff>): Promise<Client>;
  auditTrail(): Promise<{ staffId: string | null; action: string; recordKind: string; recordId: string }[]>;
  close(): Promise<void>;
}

type Changes = Partial<Pick<ServerParts, 'config' | 'readiness' | 'webhooks'>>;

/** Starts the real server on a free port with a database of its own. */
export async function startTestServer(
  changes: Changes = {},
  prepare: (server: FastifyInstance) => void = () => undefined,
): Promise<TestServer> {
  const clock = createTestClock();
  const store = await openTestStore(clock);
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const server = createServer({
    store,
    translate,
    logger: pino({ level: 'trace' }, sink),
    config: { http: { host: '127.0.0.1', port: 0, publicUrl: null }, locale: 'zh-CN' },
    readiness: async () => ({ ready: true, reasons: [], notes: [] }),
    webhooks: {},
    ...changes,
  });
  prepare(server);
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const doing = <T>(run: (work: Work) => Promise<T>) => inTransaction(store, run);
  return {
    store,
    clock,
    url,
    log: () => lines.join(''),
    doing,
    visitor: () => createClient(url),
    signedIn: async (fields) => {
      const account = await doing((work) => createAccount(work, fields));
      const client = createClient(url);
      client.staffId = account.id;
      await signInAt(store, client, account);
      return client;
    },
    auditTrail: () => store.database.client.auditEntry.findMany({ orderBy: { position: 'asc' } }),
    close: async () => {
      await server.close();
      await store.close();
    },
  };
}

// Straight into the store: tests of other matters shall not spend the address's sign-ins.
async function signInAt(store: Store, client: Client, { email, password }: NewStaff): Promise<void> {
  const { token, csrfToken } = await inTransaction(store, (work) => signIn(work, { email, password }));
  client.cookie = `houniao_session=${token}`;
  client.csrfToken = csrfToken;
}

function createClient(url: string): Client {
  const client: Client = {
    cookie: null,
    csrfToken: null,
    staffId: '',
    ask: async (method, path, { body, headers = {} } = {}) => {
      const sent: Record<string, string> = { ...headers };
      if (client.cookie) sent.cookie ??= client.cookie;
      if (client.csrfToken && method !== 'GET') sent['x-csrf-token'] ??= client.csrfToken;
      if (body !== undefined) sent['content-type'] ??= 'application/json';
      const payload = typeof body === 'string' ? body : JSON.stringify(body);
      const response = await fetch(url + path, { method, headers: sent, body: payload ?? null });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') ?? false;
      const { status, headers: received } = response;
      return { status, headers: received, body: isJson && text ? JSON.parse(text) : null, text };
    },
  };
  return client;
}

/** Signs in through the API and keeps cookie and token. */
export async function signInWith(client: Client, email: string, password = testPassword): Promise<Answer> {
  const answer = await client.ask('POST', '/api/session', { body: { email, password } });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (answer.status === 200 && cookie) {
    client.cookie = cookie;
    client.csrfToken = String(answer.body?.csrfToken);
  }
  return answer;
}
