import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fakeTerminal, type House, openHouse } from './house.js';

const unlimited = { perSecond: Number.POSITIVE_INFINITY, perChatPerSecond: Number.POSITIVE_INFINITY };

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('the limits of a channel', () => {
  it('let a chat have a small burst and then its rate', async () => {
    const channel = fakeTerminal({ rate: { perSecond: 1000, perChatPerSecond: 1 } });
    const dispatcher = house.dispatcher(channel);
    const person = await house.person();
    await house.say(person, 'reply', '一', '二', '三', '四', '五', '六');
    expect(await dispatcher.drain()).toBe(3);
    house.clock.advance(1000);
    expect(await dispatcher.drain()).toBe(1);
    house.clock.advance(2000);
    expect(await dispatcher.drain()).toBe(2);
    expect(channel.textsTo(person.address)).toEqual(['一', '二', '三', '四', '五', '六']);
  });

  it('let a channel have no more than its rate over all chats', async () => {
    const channel = fakeTerminal({ rate: { perSecond: 8, perChatPerSecond: 1 } });
    const dispatcher = house.dispatcher(channel);
    const people = await Promise.all(Array.from({ length: 12 }, () => house.person()));
    for (const person of people) await house.say(person, 'reply', '一');
    expect(await dispatcher.drain()).toBe(2);
    house.clock.advance(250);
    expect(await dispatcher.drain()).toBe(2);
    expect(await house.dispatcher(channel, { limits: unlimited }).drain()).toBe(8);
  });

  it('never hold an urgent message', async () => {
    const channel = fakeTerminal({ rate: { perSecond: 4, perChatPerSecond: 1 } });
    const dispatcher = house.dispatcher(channel);
    const people = await Promise.all(Array.from({ length: 6 }, () => house.person()));
    for (const person of people) {
      await house.say(person, 'reply', '一');
      await house.say(person, 'urgent', '急', '急');
    }
    expect(await dispatcher.drain()).toBe(12 + 1);
    expect(channel.sends.filter(({ message }) => message.text === '急')).toHaveLength(12);
    await house.dispatcher(channel, { limits: unlimited }).drain();
  });
});
