import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Inbound } from '../../../src/channels/channel.js';
import { createGate, createInbox, createTestChannel, type House, openHouse, textOf } from './house.js';

const LUO = 5120034471;
const HE = 5120034472;

let house: House;

beforeEach(async () => {
  house = await openHouse();
});

afterEach(() => house.close());

function confirmed(updateId: number) {
  return house.api.calls.waitFor(
    ({ method, fields }) => method === 'getUpdates' && Number(fields.offset) > updateId,
  );
}

describe('long polling', () => {
  it('hands over what several people wrote in one call and in order', async () => {
    const { api, channel, inbox } = house;
    for (const text of ['一', '二']) for (const chat of [LUO, HE]) api.userSends(chat, text);
    await channel.start(inbox.receive);
    const batch = await inbox.calls.waitFor((messages) => messages.length === 4);
    expect(batch.map((message) => [message.address, textOf(message)])).toEqual([
      [String(LUO), '一'],
      [String(HE), '一'],
      [String(LUO), '二'],
      [String(HE), '二'],
    ]);
  });

  it('hears what is written while it waits', async () => {
    const { api, channel, inbox } = house;
    await channel.start(inbox.receive);
    await api.calls.waitFor(({ method }) => method === 'getUpdates');
    api.userSends(LUO, '您好');
    expect(await inbox.taken.waitFor(() => true)).toMatchObject({ content: { kind: 'text', text: '您好' } });
    expect(channel.state()).toEqual({ status: 'ready' });
  });

  it('confirms an update only when it is stored, and gives it again under the same id', async () => {
    const { api, channel, inbox } = house;
    inbox.judgeBy(() => inbox.calls.all.length > 0);
    const updateId = api.userSends(LUO, '孩子要上学');
    await channel.start(inbox.receive);
    await inbox.calls.waitFor(() => true);
    expect(api.pending()).toHaveLength(1);
    await confirmed(updateId);
    expect(inbox.calls.all).toHaveLength(2);
    expect(inbox.calls.all[0]).toEqual(inbox.calls.all[1]);
    expect(house.waits).toContain(500);
  });

  it('says that the store is failing while it is', async () => {
    const { api, channel, inbox } = house;
    const states: string[] = [];
    inbox.judgeBy(() => states.push(JSON.stringify(channel.state())) > 1);
    const updateId = api.userSends(LUO, '您好');
    await channel.start(inbox.receive);
    await confirmed(updateId);
    expect(states[1]).toBe('{"status":"down","reason":"store-failing"}');
    expect(channel.state()).toEqual({ status: 'ready' });
  });

  it('gives nothing up while the store takes from nobody', async () => {
    const { api, channel, inbox } = house;
    inbox.judgeBy(() => inbox.calls.all.length > 20);
    api.userSends(LUO, '第一句');
    const last = api.userSends(HE, '第二句');
    await channel.start(inbox.receive);
    await confirmed(last);
    expect(inbox.texts()).toEqual(['第一句', '第二句']);
  });

  it('lets one message that cannot be stored stop nobody else, and logs its number only', async () => {
    const { api, channel, inbox, log } = house;
    inbox.judgeBy((messages) => !messages.some((message) => textOf(message).includes('坏')));
    api.userSends(LUO, '第一句');
    const poison = api.userSends(LUO, '坏消息');
    const last = api.userSends(HE, '第二句');
    await channel.start(inbox.receive);
    await confirmed(last);
    expect(new Set(inbox.texts())).toEqual(new Set(['第一句', '第二句']));
    expect(log.all.filter(({ level }) => level >= 50)).toMatchObject([{ updateIds: [poison] }]);
    expect(JSON.stringify(log.all)).not.toMatch(/坏消息|第一句/);
    expect(JSON.stringify(log.all)).not.toContain(String(LUO));
  });

  it('keeps a message that fails alone until another one shows that the store works', async () => {
    const { api, channel, inbox, log } = house;
    inbox.judgeBy((messages) => !messages.some((message) => textOf(message).includes('坏')));
    const poison = api.userSends(LUO, '坏消息');
    await channel.start(inbox.receive);
    await log.waitFor(() => inbox.calls.all.length > 8);
    expect(api.pending()).toHaveLength(1);
    const next = api.userSends(HE, '您好');
    await confirmed(next);
    expect(log.all.filter(({ level }) => level >= 50)).toMatchObject([{ updateIds: [poison] }]);
  });

  it('gives nothing up when the store goes away in the middle of the search for the culprit', async () => {
    const { api, channel, inbox, log } = house;
    let works = 0;
    const alone = (messages: readonly Inbound[]) =>
      messages.length === 1 && textOf(messages[0] as Inbound) === '好';
    inbox.judgeBy((messages) => {
      if (inbox.calls.all.length > 20) return true;
      if (alone(messages)) works += 1;
      return alone(messages) && works <= 2;
    });
    api.userSends(LUO, '救命');
    const last = api.userSends(HE, '好');
    await channel.start(inbox.receive);
    await confirmed(last);
    expect(inbox.texts()).toContain('救命');
    expect(log.all.filter(({ level }) => level >= 50)).toEqual([]);
  });

  it('answers a tap at once, before it is stored, and once only', async () => {
    const { api, channel, inbox } = house;
    const gate = createGate();
    inbox.judgeBy(async () => {
      await gate.opened;
      return inbox.calls.all.length > 1;
    });
    const tap = api.userTaps(LUO, 'menu');
    await channel.start(inbox.receive);
    await api.calls.waitFor(({ method }) => method === 'answerCallbackQuery');
    expect(inbox.texts()).toEqual([]);
    gate.open();
    await confirmed(tap);
    expect(inbox.texts()).toEqual(['menu']);
    expect(api.calls.all.filter(({ method }) => method === 'answerCallbackQuery')).toHaveLength(1);
  });

  it('takes a tap although its answer was refused as too old', async () => {
    const { api, channel, inbox, log } = house;
    const description = 'Bad Request: query is too old and response timeout expired';
    api.trouble({ method: 'answerCallbackQuery', mishap: { status: 400, description } });
    api.userTaps(LUO, 'menu');
    await channel.start(inbox.receive);
    await inbox.taken.waitFor((message) => textOf(message) === 'menu');
    expect(await log.waitFor(({ msg }) => msg.includes('tap'))).toMatchObject({
      level: 20,
      reason: 'bad-request',
    });
  });

  it('stops when what is in hand is stored, and confirms it', async () => {
    const { api, channel, inbox } = house;
    const gate = createGate();
    inbox.judgeBy(async () => {
      await gate.opened;
      return true;
    });
    api.userSends(LUO, '最后一句');
    await channel.start(inbox.receive);
    await inbox.calls.waitFor(() => true);
    const stopped = channel.stop();
    gate.open();
    await stopped;
    expect(inbox.texts()).toEqual(['最后一句']);
    expect(api.pending()).toEqual([]);
  });

  it('gives the next process what this one could not store', async () => {
    const { api, channel, inbox } = house;
    inbox.judgeBy(() => false);
    api.userSends(LUO, '还在吗');
    await channel.start(inbox.receive);
    const [refused] = await inbox.calls.waitFor(() => true);
    await channel.stop();
    const next = createInbox();
    const successor = createTestChannel({ token: api.token, apiRoot: api.root, webhook: null }).channel;
    await successor.start(next.receive);
    expect(await next.taken.waitFor(() => true)).toEqual(refused);
    await successor.stop();
  });
});

describe('a start without a working platform', () => {
  it.each([
    [{ status: 500 }, 'platform-error'],
    [{ status: 401, description: 'Unauthorized' }, 'token-rejected'],
    [{ status: 429, description: 'Too Many Requests: retry after 7', retryAfter: 7 }, 'busy'],
    ['drop-before' as const, 'ECONNRESET'],
  ])('says why and goes on trying: %j', async (mishap, reason) => {
    const { api, channel, inbox, log } = house;
    api.trouble({ method: 'getMe', mishap, times: 2 });
    await channel.start(inbox.receive);
    await api.calls.waitFor(({ method }) => method === 'getUpdates');
    expect(log.all.find(({ msg }) => msg === 'telegram is down')).toMatchObject({ reason });
    expect(channel.state()).toEqual({ status: 'ready' });
    expect(JSON.stringify(log.all)).not.toContain(api.token.split(':')[1]);
  });

  it.each([
    [{ status: 502 }, 'platform-error'],
    [{ status: 409, description: 'Conflict: terminated by other getUpdates request' }, 'other-receiver'],
    ['drop-after' as const, 'ECONNRESET'],
  ])('hears people again after a fault of getUpdates: %j', async (mishap, reason) => {
    const { api, channel, inbox, log } = house;
    api.trouble({ method: 'getUpdates', mishap, times: 2 });
    api.userSends(LUO, '您好');
    await channel.start(inbox.receive);
    await inbox.taken.waitFor((message) => textOf(message) === '您好');
    expect(log.all.find(({ msg }) => msg === 'telegram is down')).toMatchObject({ reason });
  });

  it('waits as long as the platform asks', async () => {
    const { api, channel, inbox, waits } = house;
    api.trouble({ method: 'getMe', mishap: { status: 429, retryAfter: 7 } });
    api.trouble({ method: 'getUpdates', mishap: { status: 429, retryAfter: 9 } });
    api.userSends(LUO, '您好');
    await channel.start(inbox.receive);
    await inbox.taken.waitFor(() => true);
    expect(waits).toEqual(expect.arrayContaining([7_000, 9_000]));
  });

  it('can be stopped', async () => {
    const { api, channel, inbox } = house;
    api.trouble({ method: 'getMe', mishap: 'hang' });
    await channel.start(inbox.receive);
    await api.calls.waitFor(({ method }) => method === 'getMe');
    await channel.stop();
    expect(channel.state()).toEqual({ status: 'starting' });
  });
});
