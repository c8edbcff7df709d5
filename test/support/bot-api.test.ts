import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Inbound } from '../../src/channels/channel.js';
import { createTestChannel, textOf } from '../channels/telegram/house.js';
import { type BotApi, startBotApi } from './bot-api.js';

let api: BotApi;

beforeEach(async () => {
  api = await startBotApi();
});

afterEach(() => api.close());

async function call(method: string, fields: object = {}) {
  const response = await fetch(`${api.root}/bot${api.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
  return { status: response.status, body: (await response.json()) as { result: { update_id: number }[] } };
}

describe('the Bot API server of the tests', () => {
  it('gives updates again until a higher offset confirms them', async () => {
    const [first, second] = [api.userSends(1, '一'), api.userSends(1, '二')];
    for (const offset of [0, first]) {
      expect((await call('getUpdates', { offset })).body.result.map(({ update_id }) => update_id)).toEqual([
        first,
        second,
      ]);
    }
    await call('getUpdates', { offset: second });
    expect(api.pending().map(({ update_id }) => update_id)).toEqual([second]);
  });

  it('holds a request until somebody writes', async () => {
    const held = call('getUpdates', { timeout: 20 });
    await api.calls.waitFor(({ method }) => method === 'getUpdates');
    const updateId = api.userSends(1, '您好');
    expect((await held).body.result).toMatchObject([{ update_id: updateId }]);
  });

  it('refuses what Telegram refuses', async () => {
    const long = { chat_id: 1, text: '字'.repeat(4097) };
    expect((await call('sendMessage', long)).status).toBe(400);
    expect((await call('sendMessage', { chat_id: 1, text: ' ' })).status).toBe(400);
    expect((await call('noSuchMethod')).status).toBe(404);
    expect(api.sent.all).toEqual([]);
  });

  it('serves 200 parents at once, each in order', async () => {
    const rounds = 5;
    const parents = Array.from({ length: 200 }, (_, index) => 5_000_000_000 + index);
    const { channel } = createTestChannel({ token: api.token, apiRoot: api.root, webhook: null });
    await channel.start(async (messages: readonly Inbound[]) => {
      for (const message of messages) {
        void channel.send(message.address, { text: `听到了：${textOf(message)}`, choices: [] });
      }
    });
    await Promise.all(
      parents.map(async (parent) => {
        for (let round = 0; round < rounds; round += 1) {
          api.userSends(parent, `第${round}句`);
          expect((await api.nthTo(parent, round)).text).toBe(`听到了：第${round}句`);
        }
      }),
    );
    await channel.stop();
    expect(api.sent.all).toHaveLength(parents.length * rounds);
    expect(api.pending()).toEqual([]);
  });
});
