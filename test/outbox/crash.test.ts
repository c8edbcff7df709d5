import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SendResult } from '../../src/channels/channel.js';
import { claim } from '../../src/outbox/claim.js';
import { releaseAllLeases, releaseDeadLeases } from '../../src/outbox/leases.js';
import { fakeTerminal, type House, later, minute, openHouse, type Sort } from './house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** What a process leaves that dies after the claim. */
function dieAfterClaim() {
  const now = house.clock.now();
  return claim(house.db, {
    now,
    leasedUntil: new Date(now.getTime() + minute),
    room: 100,
    channels: [{ channel: 'terminal', room: 100, chatRoom: 100 }],
    chats: [],
    paused: [],
  });
}

describe('a crash between sending and settling', () => {
  it.each<[Sort, string]>([
    ['reply', '（网络不稳，这条可能重复）'],
    ['urgent', '（网络不稳，这条可能重复）'],
  ])('sends a message that is %s again, marked for the person', async (sort, line) => {
    const channel = fakeTerminal();
    const person = await house.person();
    await house.say(person, sort, '一');
    await dieAfterClaim();
    const dispatcher = house.dispatcher(channel);
    expect(await dispatcher.drain()).toBe(0);
    house.clock.advance(minute);
    expect(await dispatcher.drain()).toBe(1);
    expect(channel.textsTo(person.address)).toEqual([`一\n${line}`]);
    expect(await house.rows(person)).toMatchObject([{ state: 'sent', resent: true, attempts: 2 }]);
  });

  it('marks it in the language of the person', async () => {
    const channel = fakeTerminal();
    const person = await house.person({ locale: 'en' });
    await house.say(person, 'reply', 'Hello');
    await dieAfterClaim();
    house.clock.advance(minute);
    await house.dispatcher(channel).drain();
    expect(channel.textsTo(person.address)[0]).toMatch(/^Hello\n\(.*twice.*\)$/);
  });

  it('never sends a notice again and shows its fate as unknown', async () => {
    const channel = fakeTerminal();
    const person = await house.person();
    await house.say(person, 'notice', '一', '二');
    await dieAfterClaim();
    house.clock.advance(minute);
    expect(await house.dispatcher(channel).drain()).toBe(1);
    expect(await house.rows(person)).toMatchObject([
      { state: 'unknown', lastProblem: 'process-died', resent: false },
      { state: 'sent', resent: false },
    ]);
    expect(channel.textsTo(person.address)).toEqual(['二']);
  });

  it('frees every lease at once where no other process can live', async () => {
    const person = await house.person();
    await house.say(person, 'reply', '一');
    await dieAfterClaim();
    expect(await releaseDeadLeases(house.db, house.clock.now())).toBe(0);
    expect(await releaseAllLeases(house.db, house.clock.now())).toBe(1);
    expect(await house.dispatcher(fakeTerminal()).drain()).toBe(1);
  });

  it('does not let a process that came back late overwrite what another one did', async () => {
    const [late, quick] = [fakeTerminal(), fakeTerminal()];
    const person = await house.person();
    const begun = later<void>();
    const answer = later<SendResult>();
    late.answer(() => {
      begun.resolve();
      return answer.promise;
    });
    await house.say(person, 'reply', '一');
    const draining = house.dispatcher(late).drain();
    await begun.promise;
    house.clock.advance(minute);
    await house.dispatcher(quick).drain();
    answer.resolve({ status: 'failed', reason: 'bad-request' });
    await draining;
    expect(await house.rows(person)).toMatchObject([{ state: 'sent', resent: true }]);
  });
});

describe('a process that was thought dead', () => {
  it('sends nothing more of what others have taken over', async () => {
    const [late, quick] = [fakeTerminal(), fakeTerminal()];
    const person = await house.person();
    const begun = later<void>();
    const answer = later<SendResult>();
    late.answer(() => {
      begun.resolve();
      return answer.promise;
    });
    await house.say(person, 'reply', '一', '二');
    const draining = house.dispatcher(late).drain();
    await begun.promise;
    house.clock.advance(minute);
    expect(await house.dispatcher(quick).drain()).toBe(2);
    answer.resolve({ status: 'sent', platformId: 'late' });
    await draining;
    expect(late.textsTo(person.address)).toEqual(['一']);
  });
});

describe('a send of unknown fate', () => {
  it('is repeated for a reply, marked, and holds the order', async () => {
    const channel = fakeTerminal();
    const dispatcher = house.dispatcher(channel);
    const person = await house.person();
    channel.answer({ status: 'unknown', reason: 'timeout' });
    await house.say(person, 'reply', '一', '二');
    await dispatcher.drain();
    expect(await house.rows(person)).toMatchObject([
      { state: 'waiting', resent: true, lastProblem: 'timeout' },
      { state: 'waiting', resent: false, attempts: 0 },
    ]);
    house.clock.advance(minute);
    await dispatcher.drain();
    expect(channel.textsTo(person.address)).toEqual(['一', '一\n（网络不稳，这条可能重复）', '二']);
  });

  it('ends a notice as unknown', async () => {
    const channel = fakeTerminal();
    const dispatcher = house.dispatcher(channel);
    const person = await house.person();
    channel.answer({ status: 'unknown', reason: 'timeout' });
    await house.say(person, 'notice', '一');
    await dispatcher.drain();
    house.clock.advance(minute);
    expect(await dispatcher.drain()).toBe(0);
    expect(await house.rows(person)).toMatchObject([{ state: 'unknown', lastProblem: 'timeout' }]);
  });

  it('is what a channel that throws or never answers leaves', async () => {
    const channel = fakeTerminal();
    const dispatcher = house.dispatcher(channel, { sendTimeoutMs: 5 });
    const people = await Promise.all([1, 2].map(() => house.person()));
    channel.answer(
      () => Promise.reject(new TypeError('broken')),
      () => new Promise(() => undefined),
    );
    for (const person of people) await house.say(person, 'notice', '一');
    await dispatcher.drain();
    const rows = await Promise.all(people.map((person) => house.rows(person)));
    expect(rows.flat().map(({ state, lastProblem }) => [state, lastProblem])).toEqual([
      ['unknown', 'channel-threw'],
      ['unknown', 'no-answer-in-time'],
    ]);
  });
});
