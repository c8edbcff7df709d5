import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SendResult } from '../../src/channels/channel.js';
import { systemClock } from '../../src/core/clock.js';
import type { Dispatcher } from '../../src/outbox/dispatcher.js';
import { openTestStore } from '../support/store.js';
import { fakeTerminal, furnish, later } from './house.js';

let house: ReturnType<typeof furnish>;
let dispatcher: Dispatcher;
beforeEach(async () => {
  house = furnish(await openTestStore(systemClock));
});
afterEach(async () => {
  await dispatcher.stop();
  await house.close();
});

describe('a started dispatcher', () => {
  it('sends what waited before the start and what is enqueued after it', async () => {
    const channel = fakeTerminal();
    const person = await house.person();
    const [first, second] = [later<void>(), later<void>()];
    channel.answer(
      ...[first, second].map(({ resolve }) => (): SendResult => {
        resolve();
        return { status: 'sent', platformId: '1' };
      }),
    );
    await house.say(person, 'reply', '一');
    dispatcher = house.dispatcher(channel);
    await dispatcher.start();
    await first.promise;
    await house.say(person, 'reply', '二');
    await second.promise;
    await dispatcher.stop();
    expect(channel.textsTo(person.address)).toEqual(['一', '二']);
    expect(await house.states(person)).toEqual(['sent', 'sent']);
  });

  it('wakes by itself when a message in backoff becomes due', async () => {
    const channel = fakeTerminal();
    const person = await house.person();
    const again = later<void>();
    channel.answer({ status: 'retry', afterMs: 30, reason: 'busy' }, () => {
      again.resolve();
      return { status: 'sent', platformId: '1' };
    });
    dispatcher = house.dispatcher(channel);
    await dispatcher.start();
    await house.say(person, 'reply', '一');
    await again.promise;
    await dispatcher.stop();
    expect(await house.states(person)).toEqual(['sent']);
  });

  it('goes on by itself when a channel that reached its limit has room again', async () => {
    const channel = fakeTerminal({ rate: { perSecond: 40, perChatPerSecond: 40 } });
    const people = await Promise.all(Array.from({ length: 24 }, () => house.person()));
    const all = later<void>();
    channel.answer(
      ...people.map(() => (): SendResult => {
        if (channel.sends.length === people.length) all.resolve();
        return { status: 'sent', platformId: '1' };
      }),
    );
    for (const person of people) await house.say(person, 'reply', '一');
    dispatcher = house.dispatcher(channel);
    await dispatcher.start();
    await all.promise;
    await dispatcher.stop();
    expect(await house.db.outboxMessage.count({ where: { state: 'sent' } })).toBe(24);
  });

  it('settles the send under way and gives back the rest when it is stopped', async () => {
    const channel = fakeTerminal();
    const person = await house.person();
    const begun = later<void>();
    const answer = later<SendResult>();
    channel.answer(() => {
      begun.resolve();
      return answer.promise;
    });
    await house.say(person, 'reply', '一', '二');
    dispatcher = house.dispatcher(channel);
    await dispatcher.start();
    await begun.promise;
    const stopping = dispatcher.stop();
    answer.resolve({ status: 'sent', platformId: '1' });
    await stopping;
    expect(await house.rows(person)).toMatchObject([
      { state: 'sent' },
      { state: 'waiting', attempts: 0, resent: false, leaseId: null },
    ]);
  });

  it('keeps its lease through a send that lasts longer', async () => {
    const channel = fakeTerminal();
    const person = await house.person();
    const leasedUntil = async () => (await house.rows(person))[0]?.leasedUntil?.getTime() ?? 0;
    channel.answer(async () => {
      const first = await leasedUntil();
      while ((await leasedUntil()) === first) await new Promise(setImmediate);
      return { status: 'sent', platformId: '1' };
    });
    await house.say(person, 'reply', '一');
    dispatcher = house.dispatcher(channel, { leaseMs: 60 });
    await dispatcher.start();
    while ((await house.states(person))[0] !== 'sent') await new Promise(setImmediate);
    expect(await house.rows(person)).toMatchObject([{ resent: false, attempts: 1 }]);
    expect(channel.sends).toHaveLength(1);
  });
});
