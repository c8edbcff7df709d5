import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'telegraf/types';
import { type Answer, createMethods, type Sent } from './bot-api/methods.js';
import { createPeople, type Person } from './bot-api/people.js';
import { createRecord, type EventRecord } from './bot-api/record.js';
import { readCall } from './bot-api/request.js';
import { createTroubles, type Mishap, type Trouble } from './bot-api/troubles.js';
import { createUpdateQueue } from './bot-api/updates.js';

export type { Sent } from './bot-api/methods.js';

export interface BotCall {
  method: string;
  fields: Record<string, unknown>;
  mishap: Mishap | null;
}

/** A Bot API server of our own, over HTTP on a free port, that misbehaves when told to. */
export interface BotApi {
  /** For `TELEGRAM_API_ROOT`. */
  root: string;
  /** A token in Telegram's form; any token is taken. */
  token: string;
  /** Every call, in the order of arrival. */
  calls: EventRecord<BotCall>;
  /** Every message and document that the bot has sent to somebody. */
  sent: EventRecord<Sent>;
  /** Every delivery to the webhook with the status of its answer; 0 when there was none. */
  deliveries: EventRecord<{ updateId: number; status: number }>;
  /** What one chat has received so far. */
  sentTo(chatId: number): readonly Sent[];
  /** The first sent message, past or future, that fits. */
  waitFor(fits: (sent: Sent) => boolean): Promise<Sent>;
  /** The nth message (from 0) to a chat, past or future; quick for many chats at once. */
  nthTo(chatId: number, index: number): Promise<Sent>;
  /** A person writes; returns the update's id. */
  userSends(chatId: number, text: string, person?: Person): number;
  /** A person taps a button of the last message that they received; returns the update's id. */
  userTaps(chatId: number, data: string, person?: Person): number;
  /** A person sends any other content, such as `{ location }`; returns the update's id. */
  userShares(chatId: number, content: object, person?: Person): number;
  /** Orders trouble for the calls to come. */
  trouble(trouble: Trouble): void;
  /** The updates that the bot has not taken yet. */
  pending(): readonly Update[];
  close(): Promise<void>;
}

function reply(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function replyMishap(response: ServerResponse, mishap: Exclude<Mishap, string>): void {
  const { status, description = 'made to fail', retryAfter } = mishap;
  const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
  reply(response, { status, body: { ok: false, error_code: status, description, ...parameters } });
}

function whenGone(response: ServerResponse, act: () => void): void {
  response.once('close', () => {
    if (!response.writableFinished) act();
  });
}

/** Starts the server on a free port of this machine. */
export async function startBotApi(): Promise<BotApi> {
  const calls = createRecord<BotCall>();
  const queue = createUpdateQueue();
  const troubles = createTroubles();
  const methods = createMethods(queue);
  const people = createPeople(methods.nextMessageId);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = /^\/bot[^/]+\/(\w+)$/.exec(request.url ?? '')?.[1] ?? '';
    const call = await readCall(request);
    const mishap = troubles.next(method, Number(call.fields.chat_id));
    calls.add({ method, fields: call.fields, mishap });
    if (mishap === 'hang') return;
    if (mishap === 'drop-before') return void response.destroy();
    if (mishap && mishap !== 'drop-after') return replyMishap(response, mishap);
    const answer = await methods.carryOut(method, call, (gone) => whenGone(response, gone));
    if (mishap === 'drop-after') response.destroy();
    else reply(response, answer);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: Error) => {
      // A client that went away in the middle of its request is no news.
      if (!request.destroyed)
        reply(response, { status: 500, body: { ok: false, description: error.message } });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw',
    calls,
    sent: methods.sent,
    deliveries: methods.deliveries,
    sentTo: (chatId) => methods.chat(chatId).all,
    waitFor: methods.sent.waitFor,
    nthTo: (chatId, index) => methods.chat(chatId).waitFor(({ index: at }) => at === index),
    userSends: (chatId, text, person = {}) =>
      methods.deliver(people.message(chatId, textContent(text), person)),
    userTaps(chatId, data, person = {}) {
      const last = methods.chat(chatId).all.at(-1)?.messageId ?? 0;
      return methods.deliver(people.tap(chatId, last, data, person));
    },
    userShares: (chatId, content, person = {}) => methods.deliver(people.message(chatId, content, person)),
    trouble: troubles.order,
    pending: queue.pending,
    async close() {
      queue.release();
      await methods.endDelivery();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function textContent(text: string): object {
  const command = /^\/\w+/.exec(text)?.[0];
  const entities = command ? { entities: [{ type: 'bot_command', offset: 0, length: command.length }] } : {};
  return { text, ...entities };
}
