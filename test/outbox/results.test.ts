import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countOutboxByState, deadLetters } from '../../src/outbox/queries.js';
import { fakeTerminal, type House, hour, minute, openHouse } from './house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function begin() {
  const channel = fakeTerminal();
  return { channel, dispatcher: house.dispatcher(channel), person: await house.person() };
}

describe('what becomes of a message', () => {
  it('keeps the platform id of a message that was sent', async () => {
    const { channel, dispatcher, person } = await begin();
    channel.answer({ status: 'sent', platformId: '77:1' });
    await house.say(person, 'reply', '您好');
    await dispatcher.drain();
    expect(await house.rows(person)).toMatchObject([
      {
        state: 'sent',
        platformId: '77:1',
        attempts: 1,
        resent: false,
        leaseId: null,
        settledAt: house.clock.now(),
      },
    ]);
  });

  it('tries again within the growing backoff', async () => {
    const { channel, dispatcher, person } = await begin();
    await house.say(person, 'reply', '您好');
    for (let attempt = 0; attempt < 3; attempt += 1) {
      channel.answer({ status: 'retry', afterMs: 0, reason: 'platform-error' });
      await dispatcher.drain();
      const [row] = await house.rows(person);
      const delay = (row?.dueAt.getTime() ?? 0) - house.clock.now().getTime();
      expect(row).toMatchObject({ state: 'waiting', attempts: attempt + 1, lastProblem: 'platform-error' });
      expect(delay).toBeGreaterThan(0);
      expect(delay).toBeLessThanOrEqual(1000 * 2 ** attempt);
      expect(await dispatcher.drain()).toBe(0);
      house.clock.advance(1000 * 2 ** attempt);
    }
    expect(await dispatcher.drain()).toBe(1);
  });

  it('leaves the whole chat alone for as long as the platform asks', async () => {
    const { channel, dispatcher, person } = await begin();
    channel.answer({ status: 'retry', afterMs: minute, reason: 'busy' });
    await house.say(person, 'reply', '一');
    await dispatcher.drain();
    await house.say(person, 'urgent', '急');
    house.clock.advance(minute - 1);
    expect(await dispatcher.drain()).toBe(0);
    house.clock.advance(1);
    expect(await dispatcher.drain()).toBe(2);
    expect(channel.textsTo(person.address)).toEqual(['一', '急', '一']);
  });

  it('marks a person who blocked us and all that waits for them', async () => {
    const { channel, dispatcher, person } = await begin();
    channel.answer({ status: 'blocked' });
    await house.say(person, 'reply', '一', '二');
    await house.say(person, 'notice', '三', '四');
    await dispatcher.drain();
    expect(await house.states(person)).toEqual(['blocked', 'blocked', 'blocked', 'blocked']);
    const chat = await house.db.chat.findUnique({ where: { id: person.chatId } });
    expect(chat?.unreachableAt).toEqual(house.clock.now());
    expect(channel.sends).toHaveLength(1);
  });

  it('asks no channel for a person who is unreachable', async () => {
    const { channel, dispatcher } = await begin();
    const person = await house.person({ reachable: false });
    await house.say(person, 'reply', '一');
    expect(await dispatcher.drain()).toBe(0);
    expect(await house.rows(person)).toMatchObject([{ state: 'blocked', attempts: 0 }]);
    expect(channel.sends).toEqual([]);
  });

  it('keeps what answers a person who came back while the old message was under way', async () => {
    const { channel, dispatcher, person } = await begin();
    channel.answer(async () => {
      house.clock.advance(10);
      await house.db.chat.update({
        where: { id: person.chatId },
        data: { lastInboundAt: house.clock.now() },
      });
      await house.say(person, 'reply', '欢迎回来');
      return { status: 'blocked' };
    });
    await house.say(person, 'reply', '旧的');
    await dispatcher.drain();
    expect(await house.states(person)).toEqual(['blocked', 'sent']);
    const chat = await house.db.chat.findUnique({ where: { id: person.chatId } });
    expect(chat?.unreachableAt).toBeNull();
  });

  it('ends a message whose reply window has closed and goes on', async () => {
    const { channel, dispatcher, person } = await begin();
    channel.answer({ status: 'window-closed' });
    await house.say(person, 'reply', '一', '二');
    await dispatcher.drain();
    expect(await house.states(person)).toEqual(['window-closed', 'sent']);
  });

  it('shows what the platform will never take as a dead letter', async () => {
    const { channel, dispatcher, person } = await begin();
    channel.answer({ status: 'failed', reason: 'message-too-long' });
    const [id] = await house.say(person, 'reply', '一', '二');
    await dispatcher.drain();
    expect(await house.states(person)).toEqual(['dead', 'sent']);
    expect((await deadLetters(house.db))[0]).toMatchObject({
      id,
      personId: person.id,
      lastProblem: 'message-too-long',
    });
    expect((await countOutboxByState(house.db)).dead).toBe(1);
  });

  it('shows what cannot be unsealed as a dead letter and goes on', async () => {
    const { dispatcher, person } = await begin();
    const [id] = await house.say(person, 'reply', '一', '二');
    await house.db.outboxMessage.update({ where: { id }, data: { bodySealed: Uint8Array.of(1, 2, 3) } });
    expect(await dispatcher.drain()).toBe(1);
    expect(await house.rows(person)).toMatchObject([
      { state: 'dead', lastProblem: 'message-unreadable' },
      { state: 'sent' },
    ]);
  });

  it('gives up what was refused for a day and twelve attempts, not before', async () => {
    const { channel, dispatcher, person } = await begin();
    const refuse = () => channel.answer({ status: 'retry', afterMs: 0, reason: 'platform-unreachable' });
    await house.say(person, 'reply', '一');
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      refuse();
      await dispatcher.drain();
      expect(await house.rows(person)).toMatchObject([{ state: 'waiting', attempts: attempt }]);
      house.clock.advance(10 * minute);
    }
    house.clock.advance(24 * hour);
    refuse();
    await dispatcher.drain();
    expect(await house.rows(person)).toMatchObject([
      { state: 'dead', attempts: 13, lastProblem: 'platform-unreachable' },
    ]);
  });

  it('lets messages of a channel that is off wait untouched', async () => {
    const person = await house.person();
    const other = fakeTerminal();
    const dispatcher = house.dispatcher({ ...other, name: 'wechat' });
    await house.say(person, 'reply', '一');
    expect(await dispatcher.drain()).toBe(0);
    expect(await house.rows(person)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    expect(await house.dispatcher(other).drain()).toBe(1);
  });
});
