import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SendResult } from '../../src/channels/channel.js';
import { fakeTerminal, type House, later, openHouse } from './house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('the order of sending', () => {
  it('keeps the order of replies for each person', async () => {
    const channel = fakeTerminal();
    const people = await Promise.all([1, 2, 3].map(() => house.person()));
    const texts = Array.from({ length: 12 }, (_, index) => `第${index}句`);
    for (const text of texts) for (const person of people) await house.say(person, 'reply', text);
    expect(await house.dispatcher(channel).drain()).toBe(36);
    for (const { address } of people) expect(channel.textsTo(address)).toEqual(texts);
  });

  it('sends an urgent message before waiting replies, and replies before notices', async () => {
    const channel = fakeTerminal();
    const person = await house.person();
    await house.say(person, 'notice', '手工课', '体检');
    await house.say(person, 'reply', '好的', '收到');
    await house.say(person, 'urgent', '打110');
    await house.dispatcher(channel).drain();
    expect(channel.textsTo(person.address)).toEqual(['打110', '好的', '收到', '手工课', '体检']);
  });

  it('holds later replies and notices behind one in backoff, but not an urgent message', async () => {
    const channel = fakeTerminal();
    const dispatcher = house.dispatcher(channel);
    const person = await house.person();
    channel.answer({ status: 'retry', afterMs: 0, reason: 'platform-error' });
    await house.say(person, 'reply', '一', '二');
    await house.say(person, 'notice', '三');
    await dispatcher.drain();
    await house.say(person, 'urgent', '急');
    await dispatcher.drain();
    expect(channel.textsTo(person.address)).toEqual(['一', '急']);
    house.clock.advance(1000);
    await dispatcher.drain();
    expect(channel.textsTo(person.address)).toEqual(['一', '急', '一', '二', '三']);
  });

  it('sends a backed-off notice only after replies that are ready', async () => {
    const channel = fakeTerminal();
    const dispatcher = house.dispatcher(channel);
    const person = await house.person();
    channel.answer({ status: 'retry', afterMs: 0, reason: 'platform-error' });
    await house.say(person, 'notice', '活动');
    await dispatcher.drain();
    await house.say(person, 'reply', '答复');
    await dispatcher.drain();
    expect(channel.textsTo(person.address)).toEqual(['活动', '答复']);
  });

  it('sends to different people at the same time', async () => {
    const channel = fakeTerminal();
    const people = await Promise.all([1, 2].map(() => house.person()));
    const [first, second] = [later<SendResult>(), later<SendResult>()];
    // Each answer comes only once the other send has begun.
    channel.answer(
      () => first.promise,
      () => {
        first.resolve({ status: 'sent', platformId: '1' });
        return second.promise;
      },
    );
    void first.promise.then(() => second.resolve({ status: 'sent', platformId: '2' }));
    for (const person of people) await house.say(person, 'reply', '您好');
    expect(await house.dispatcher(channel).drain()).toBe(2);
  });

  it('serves more chats than fit into one batch', async () => {
    const channel = fakeTerminal();
    const people = await Promise.all(Array.from({ length: 7 }, () => house.person()));
    for (const person of people) await house.say(person, 'reply', '一', '二');
    expect(await house.dispatcher(channel, { batch: 3 }).drain()).toBe(14);
    for (const { address } of people) expect(channel.textsTo(address)).toEqual(['一', '二']);
  });
});

describe('two dispatchers on one database', () => {
  it('never hold the same chat at once', async () => {
    const channels = [fakeTerminal(), fakeTerminal()] as const;
    const [one, two] = channels.map((channel) => house.dispatcher(channel));
    const person = await house.person();
    const answer = later<SendResult>();
    const begun = later<void>();
    channels[0].answer(() => {
      begun.resolve();
      return answer.promise;
    });
    await house.say(person, 'reply', '一', '二');
    const draining = one?.drain();
    await begun.promise;
    await house.say(person, 'urgent', '急');
    expect(await two?.drain()).toBe(0);
    answer.resolve({ status: 'sent', platformId: '1' });
    expect(await draining).toBe(3);
    expect(channels[0].textsTo(person.address)).toEqual(['一', '二', '急']);
  });

  it('share the work without sending anything twice or out of order', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => house.person()));
    const texts = Array.from({ length: 8 }, (_, index) => `第${index}句`);
    for (const text of texts) await Promise.all(people.map((person) => house.say(person, 'reply', text)));
    const channel = fakeTerminal();
    const dispatchers = [1, 2, 3].map(() => house.dispatcher(channel, { batch: 15 }));
    const counts = await Promise.all(dispatchers.map((dispatcher) => dispatcher.drain()));
    const rest = await house.dispatcher(channel).drain();
    expect(counts.reduce((sum, count) => sum + count, rest)).toBe(160);
    for (const { address } of people) expect(channel.textsTo(address)).toEqual(texts);
  });
});
