import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SendResult } from '../../src/channels/channel.js';
import { claim } from '../../src/outbox/claim.js';
import type { Dispatcher } from '../../src/outbox/dispatcher.js';
import { fakeTerminal, type House, later, minute, openHouse, type Sort } from './house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

type Answer = SendResult | { status: 'crash' };

const plainAnswer = fc.constantFrom<Answer>(
  { status: 'sent', platformId: '1' },
  { status: 'retry', afterMs: 0, reason: 'platform-error' },
  { status: 'retry', afterMs: 90_000, reason: 'busy' },
  { status: 'window-closed' },
  { status: 'failed', reason: 'bad-request' },
  { status: 'unknown', reason: 'timeout' },
  { status: 'crash' },
);
const answer = fc.oneof(
  { weight: 20, arbitrary: plainAnswer },
  { weight: 1, arbitrary: fc.constant<Answer>({ status: 'blocked' }) },
);
const sort = fc.constantFrom<Sort>('urgent', 'reply', 'notice');

/** The platform saw this text; `arrived` when the person may have it. */
interface Seen {
  text: string;
  arrived: boolean;
}

/** A channel that follows the script and then takes everything; a crash leaves the send hanging. */
function scriptedChannel(script: readonly Answer[]) {
  const channel = fakeTerminal();
  const seen: Seen[] = [];
  const hanging: (() => void)[] = [];
  let next = 0;
  let onCrash: () => void = () => undefined;
  channel.send = async (_address, { text }) => {
    const given = script[next++] ?? { status: 'sent', platformId: '1' };
    seen.push({ text, arrived: ['sent', 'unknown', 'crash'].includes(given.status) });
    if (given.status !== 'crash') return given;
    const hung = later<SendResult>();
    hanging.push(() => hung.resolve({ status: 'sent', platformId: 'late' }));
    onCrash();
    return hung.promise;
  };
  const crashed = () =>
    new Promise<boolean>((resolve) => {
      onCrash = () => resolve(true);
    });
  return { channel, seen, crashed, hanging };
}

/**
 * Drains until nothing is left to do, going on with a new process after each crash. At last those that
 * seemed to have crashed come back and want to go on.
 */
async function runToTheEnd(script: readonly Answer[]): Promise<Seen[]> {
  const { channel, seen, crashed, hanging } = scriptedChannel(script);
  const unfinished = { state: { in: ['waiting', 'leased'] } };
  const drains: Promise<number>[] = [];
  let dispatcher: Dispatcher = house.dispatcher(channel);
  while ((await house.db.outboxMessage.count({ where: unfinished })) > 0) {
    const crash = crashed();
    const drain = dispatcher.drain();
    drains.push(drain);
    if (await Promise.race([crash, drain.then(() => false)])) dispatcher = house.dispatcher(channel);
    house.clock.advance(10 * minute);
  }
  for (const wake of hanging) wake();
  await Promise.all(drains);
  return seen;
}

describe('whatever the platform answers', () => {
  it('ends every message honestly, loses no reply and doubles nothing unmarked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sort, { minLength: 1, maxLength: 8 }),
        fc.array(answer, { maxLength: 16 }),
        checkScript,
      ),
      { numRuns: 40 },
    );
  });
});

async function checkScript(sorts: readonly Sort[], script: readonly Answer[]): Promise<void> {
  const person = await house.person();
  for (const [index, each] of sorts.entries()) await house.say(person, each, `第${index}句。`);
  const seen = await runToTheEnd(script);
  const rows = await house.rows(person);
  for (const [index, row] of rows.entries()) {
    const own = seen.filter(({ text }) => text.startsWith(`第${index}句。`));
    const arrived = own.filter((each) => each.arrived).length;
    const unmarked = own.filter((each) => each.arrived && !each.text.includes('重复')).length;
    expect(unmarked).toBeLessThanOrEqual(1);
    if (row.kind === 'notice') {
      expect(arrived).toBeLessThanOrEqual(1);
      expect(['sent', 'unknown', 'window-closed', 'blocked', 'dead']).toContain(row.state);
    } else {
      expect(['sent', 'window-closed', 'blocked', 'dead']).toContain(row.state);
      if (row.state === 'sent') expect(arrived).toBeGreaterThanOrEqual(1);
    }
    expect([row.leaseId, row.leasedUntil]).toEqual([null, null]);
  }
  expectInOrder(
    rows.filter(({ kind }) => kind === 'reply').map(({ position }) => position),
    seen,
    rows,
  );
}

/** First sightings of the replies come in the order of enqueueing. */
function expectInOrder(
  positions: readonly bigint[],
  seen: readonly Seen[],
  rows: readonly { position: bigint }[],
): void {
  const firstSeen = positions
    .map((position) => rows.findIndex((row) => row.position === position))
    .map((index) => seen.findIndex(({ text }) => text.startsWith(`第${index}句。`)))
    .filter((place) => place >= 0);
  expect(firstSeen).toEqual([...firstSeen].sort((left, right) => left - right));
}

describe('two claims at the same moment', () => {
  it('never both hold messages of one chat', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => house.person()));
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(people.map((person) => house.say(person, 'reply', '一', '二', '三')));
      const now = house.clock.now();
      const claims = await Promise.all([2, 3, 1, 5].map((chatRoom) => claimWith(chatRoom, now)));
      const holders = new Map<string, Set<string>>();
      for (const { leaseId, messages } of claims) {
        for (const { chatId, picked } of messages) {
          const whole = messages.filter((message) => message.chatId === chatId).length === picked;
          if (whole) holders.set(chatId, (holders.get(chatId) ?? new Set()).add(leaseId));
        }
      }
      expect([...holders.values()].filter(({ size }) => size > 1)).toEqual([]);
      await house.db.outboxMessage.deleteMany({});
    }
  });
});

function claimWith(chatRoom: number, now: Date) {
  return claim(house.db, {
    now,
    leasedUntil: new Date(now.getTime() + minute),
    room: 100,
    channels: [{ channel: 'terminal', room: 100, chatRoom }],
    chats: [],
    paused: [],
  });
}
