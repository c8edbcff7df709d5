import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Outbound } from '../../../src/channels/channel.js';
import { createCall } from '../../../src/channels/telegram/calls.js';
import type { Mishap } from '../../support/bot-api/troubles.js';
import { type House, openHouse } from './house.js';

const LUO = 5120034471;
const HELLO = { text: '您好', choices: [] };
const LONG = { text: '字'.repeat(9_000), choices: [{ value: 'ok', label: '好' }] };

let house: House;

beforeEach(async () => {
  house = await openHouse();
});

afterEach(() => house.close());

function send(message: Outbound = HELLO) {
  return house.channel.send(String(LUO), message);
}

function lengths(): number[] {
  return house.api.sentTo(LUO).map(({ text }) => text.length);
}

describe('sending to Telegram', () => {
  it('brings text and numbered buttons and answers with the platform’s id', async () => {
    const choices = [{ value: 'register', label: '登记孩子' }];
    expect(await send({ text: '要做什么？', choices })).toEqual({ status: 'sent', platformId: '1' });
    expect(house.api.sentTo(LUO)).toMatchObject([
      { text: '要做什么？', buttons: [[{ label: '1 登记孩子', value: 'register' }]] },
    ]);
  });

  it('never asks for a parse mode', async () => {
    await send({ text: '<b>*_[', choices: [] });
    expect(house.api.sentTo(LUO)[0]?.fields).not.toHaveProperty('parse_mode');
    expect(house.api.sentTo(LUO)[0]?.text).toBe('<b>*_[');
  });

  it('brings a document with its name and bytes', async () => {
    const content = Buffer.from('姓名：罗桂芬\r\n--\u0000');
    const attachments = [{ fileName: '我的资料.txt', mimeType: 'text/plain', content }];
    const result = await house.channel.send(String(LUO), { text: '您的资料', choices: [], attachments });
    expect(result).toEqual({ status: 'sent', platformId: '2' });
    expect(house.api.sentTo(LUO)[1]?.document).toEqual({ fileName: '我的资料.txt', content });
  });

  const answers: [string, Mishap, unknown][] = [
    ['429', { status: 429, retryAfter: 13 }, { status: 'retry', afterMs: 13_000, reason: 'busy' }],
    [
      'blocked by the person',
      { status: 403, description: 'Forbidden: bot was blocked by the user' },
      { status: 'blocked' },
    ],
    ['account gone', { status: 403, description: 'Forbidden: user is deactivated' }, { status: 'blocked' }],
    ['no such chat', { status: 400, description: 'Bad Request: chat not found' }, { status: 'blocked' }],
    [
      'another refusal',
      { status: 400, description: "Bad Request: can't parse 罗桂芬" },
      { status: 'failed', reason: 'bad-request' },
    ],
    [
      'too long',
      { status: 400, description: 'Bad Request: message is too long' },
      { status: 'failed', reason: 'message-too-long' },
    ],
    ['a fault of theirs', { status: 502 }, { status: 'retry', afterMs: 2_000, reason: 'platform-error' }],
    [
      'a rejected token',
      { status: 401, description: 'Unauthorized' },
      { status: 'retry', afterMs: 60_000, reason: 'token-rejected' },
    ],
    ['a line cut before', 'drop-before', { status: 'unknown', reason: 'ECONNRESET' }],
    ['a line cut after', 'drop-after', { status: 'unknown', reason: 'ECONNRESET' }],
  ];

  it.each(answers)('tells the outbox what became of it: %s', async (_name, mishap, result) => {
    house.api.trouble({ method: 'sendMessage', mishap });
    expect(await send()).toEqual(result);
  });

  it('asks for a retry when the platform cannot be reached at all', async () => {
    await house.api.close();
    expect(await send()).toEqual({ status: 'retry', afterMs: 2_000, reason: 'platform-unreachable' });
  });

  it('gives a call up after its time', async () => {
    house.api.trouble({ method: 'sendMessage', mishap: 'hang' });
    const call = createCall(house.api.token, house.api.root);
    const answer = await call('sendMessage', { chat_id: LUO, text: '您好' }, { timeoutMs: 30 });
    expect(answer).toEqual({ ok: false, fault: { kind: 'unanswered', reason: 'timeout' } });
  });

  it('fails for an address that is not a private chat', async () => {
    expect(await house.channel.send('@somebody', HELLO)).toEqual({
      status: 'failed',
      reason: 'address-invalid',
    });
  });

  it('fails for a choice that fits into no button and for a message that says nothing', async () => {
    const choices = [{ value: 'x'.repeat(65), label: '好' }];
    expect(await send({ text: '？', choices })).toEqual({ status: 'failed', reason: 'choice-value-length' });
    expect(await send({ text: ' ', choices: [] })).toEqual({ status: 'failed', reason: 'message-empty' });
    expect(house.api.sentTo(LUO)).toEqual([]);
  });
});

describe('a text that needs several messages', () => {
  it('arrives whole, with the id of its last part', async () => {
    expect(await send(LONG)).toEqual({ status: 'sent', platformId: '3' });
    expect(lengths()).toEqual([4096, 4096, 808]);
    expect(house.api.sentTo(LUO).map(({ buttons }) => buttons.length)).toEqual([0, 0, 1]);
  });

  it('may be sent again as a whole while nothing has arrived', async () => {
    house.api.trouble({ method: 'sendMessage', mishap: { status: 500 } });
    expect(await send(LONG)).toMatchObject({ status: 'retry' });
    expect(lengths()).toEqual([]);
  });

  it('is completed in place once it has begun, so that no part arrives twice', async () => {
    house.api.trouble({ method: 'sendMessage', after: 1, times: 2, mishap: { status: 500 } });
    house.api.trouble({ method: 'sendMessage', after: 1, mishap: { status: 429, retryAfter: 3 } });
    expect(await send(LONG)).toMatchObject({ status: 'sent' });
    expect(lengths()).toEqual([4096, 4096, 808]);
    expect(house.waits).toContain(3_000);
  });

  it('is of unknown fate when it cannot be completed in time', async () => {
    house.api.trouble({ method: 'sendMessage', after: 1, times: 9, mishap: { status: 500 } });
    expect(await send(LONG)).toEqual({ status: 'unknown', reason: 'rest-not-sent' });
    expect(lengths()).toEqual([4096]);
  });

  it('does not make the outbox wait for minutes', async () => {
    house.api.trouble({ method: 'sendMessage', after: 1, mishap: { status: 429, retryAfter: 300 } });
    expect(await send(LONG)).toEqual({ status: 'unknown', reason: 'rest-not-sent' });
    expect(house.waits).toEqual([]);
  });

  it('is not tried again when a part may have arrived', async () => {
    house.api.trouble({ method: 'sendMessage', after: 1, mishap: 'drop-after' });
    expect(await send(LONG)).toEqual({ status: 'unknown', reason: 'ECONNRESET' });
    expect(lengths()).toEqual([4096, 4096]);
  });

  it('tells that the person has blocked the bot in between', async () => {
    house.api.trouble({ method: 'sendMessage', after: 1, mishap: { status: 403 } });
    expect(await send(LONG)).toEqual({ status: 'blocked' });
  });
});
