import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../src/domain/staff/index.js';
import {
  addNote,
  addPersonMessage,
  claimCase,
  closeCase,
  queueCounts,
  readCase,
  readQueue,
  replyToCase,
} from '../../../src/domain/welfare/index.js';
import { inTransaction, reading } from '../../../src/store/work.js';
import { createTestClock } from '../../support/clock.js';
import { createStaff } from '../../support/factories/create-staff.js';
import { createTeam } from '../../support/factories/create-team.js';
import { openTestStore, type TestStore } from '../../support/store.js';
import { raise, somebody, translate } from './house.js';

const clock = createTestClock();
const [shenzhen, beijing] = ['440307', '110105'];
const secret = '门口的红色电动车';
let store: TestStore;
let southTeam: string;
let south: Actor;
let north: Actor;
let supervisor: Actor;
let administrator: Actor;
const cases: Record<string, string> = {};

/** Four cases of the south, one of the north, and one of nobody, opened a minute apart. */
beforeAll(async () => {
  store = await openTestStore(clock);
  const work = reading(store);
  southTeam = (await createTeam(work, { areas: ['440000'] })).id;
  const northTeam = await createTeam(work, { areas: ['110000'] });
  south = await createStaff(work, { teamIds: [southTeam] });
  north = await createStaff(work, { teamIds: [northTeam.id] });
  supervisor = await createStaff(work, { role: 'supervisor', teamIds: [southTeam] });
  administrator = await createStaff(work, { role: 'administrator' });
  const open = async (name: string, livesIn: string | undefined, fields: Parameters<typeof raise>[2]) => {
    clock.advance(60_000);
    const person = await somebody(store, { livesIn });
    cases[name] = (await raise(store, person.id, { text: secret, ...fields })).caseId;
    return person;
  };
  await open('routine', shenzhen, { urgency: 'routine', topic: 'schooling', kind: null, origin: 'question' });
  await open('soon', shenzhen, { urgency: 'soon', kind: 'distress' });
  const writer = await open('urgent', shenzhen, { urgency: 'urgent' });
  await open('emergency', shenzhen, { urgency: 'emergency' });
  await open('north', beijing, { urgency: 'urgent' });
  await open('nobody', undefined, { urgency: 'urgent' });
  await inTransaction(store, (now) =>
    addPersonMessage(now, { caseId: cases.urgent ?? '', personId: writer.id, text: secret }),
  );
});
afterAll(() => store.close());

const namesOf = (items: readonly { caseId: string }[]) =>
  items.map(({ caseId }) => Object.keys(cases).find((name) => cases[name] === caseId));
const queue = (actor: Actor, filter: Partial<Parameters<typeof readQueue>[2]> = {}) =>
  readQueue(reading(store), actor, { limit: 50, ...filter });

describe('the queue', () => {
  it('stands by urgency, then due time, then opening', async () => {
    expect(namesOf(await queue(south))).toEqual(['emergency', 'urgent', 'soon', 'routine']);
    const all = await queue(administrator);
    expect(namesOf(all)).toEqual(['emergency', 'urgent', 'north', 'nobody', 'soon', 'routine']);
  });

  it('shows a caseworker their teams, a supervisor the default queue as well', async () => {
    expect(namesOf(await queue(north))).toEqual(['north']);
    expect(namesOf(await queue(supervisor))).toEqual(['emergency', 'urgent', 'nobody', 'soon', 'routine']);
    expect(namesOf(await queue(supervisor, { teamId: 'default' }))).toEqual(['nobody']);
    expect(namesOf(await queue(supervisor, { teamId: southTeam, limit: 2 }))).toEqual([
      'emergency',
      'urgent',
    ]);
  });

  it('is refused to whoever does not work in it', async () => {
    const refused = expect.objectContaining({ code: 'notAllowed' });
    await expect(queue(south, { teamId: 'default' })).rejects.toEqual(refused);
    await expect(queue(north, { teamId: southTeam })).rejects.toEqual(refused);
    for (const role of ['coordinator', 'volunteer', 'agency-partner', 'auditor'] as const) {
      const actor = await createStaff(reading(store), { role, teamIds: [southTeam] });
      await expect(queue(actor)).rejects.toEqual(refused);
      expect(await readCase(reading(store), actor, cases.urgent ?? '')).toMatchObject({ visible: false });
    }
  });

  it('goes on after the last case of a page', async () => {
    const first = await queue(administrator, { limit: 4 });
    const rest = await queue(administrator, { limit: 4, after: first.at(-1)?.caseId });
    expect(namesOf([...first, ...rest])).toEqual(namesOf(await queue(administrator)));
  });

  it('tells what is needed to choose and nothing that anybody said', async () => {
    const [, urgent] = await queue(south);
    expect(urgent).toEqual({
      caseId: cases.urgent,
      number: expect.stringMatching(/^B\d+$/),
      urgency: 'urgent',
      topic: 'safety',
      kind: 'violence',
      area: { code: shenzhen, name: '深圳龙岗' },
      teamId: southTeam,
      state: 'open',
      claimedBy: null,
      openedAt: expect.any(Date),
      dueAt: expect.any(Date),
      unanswered: 2,
    });
  });
});

describe('a case', () => {
  it('is not visible to a caseworker of another team, and neither is one that is not there', async () => {
    const [caseId, nowhere] = [cases.urgent ?? '', '01900000-0000-7000-8000-000000000000'];
    expect(await readCase(reading(store), north, caseId)).toEqual({ visible: false, caseId });
    expect(await readCase(reading(store), south, nowhere)).toEqual({ visible: false, caseId: nowhere });
    expect(await readCase(reading(store), south, caseId)).toMatchObject({ visible: true, caseId });
  });

  it('keeps every word sealed: none is in the database in clear', async () => {
    const { db } = reading(store);
    await inTransaction(store, async (work) => {
      const caseId = cases.emergency ?? '';
      await claimCase(work, south, caseId);
      await replyToCase(work, south, caseId, secret, translate);
      await addNote(work, south, caseId, secret);
      await closeCase(work, south, caseId, { reason: secret }, translate);
    });
    const tables = await db.$queryRaw<{ name: string }[]>`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
    const hex = Buffer.from(secret).toString('hex');
    for (const { name } of tables) {
      const [row] = await db.$queryRawUnsafe<{ found: number }[]>(
        `SELECT count(*)::int AS found FROM "${name}" AS one WHERE one::text LIKE $1 OR one::text LIKE $2`,
        `%${secret}%`,
        `%${hex}%`,
      );
      expect({ name, found: row?.found }).toEqual({ name, found: 0 });
    }
  });
});

describe('the counts of the queues', () => {
  it('tell what waits, is claimed, is an emergency and is overdue', async () => {
    clock.advance(5 * 3_600_000);
    await inTransaction(store, (work) => claimCase(work, south, cases.soon ?? ''));
    expect(await queueCounts(reading(store), south)).toEqual([
      { teamId: southTeam, waiting: 2, claimed: 1, emergencies: 0, overdue: 1 },
    ]);
    const all = await queueCounts(reading(store), administrator);
    expect(all.map(({ teamId }) => teamId)).toContain(null);
  });

  it('are all that an auditor sees', async () => {
    const auditor = await createStaff(reading(store), { role: 'auditor' });
    expect(await queueCounts(reading(store), auditor)).toHaveLength(3);
    const volunteer = await createStaff(reading(store), { role: 'volunteer' });
    await expect(queueCounts(reading(store), volunteer)).rejects.toEqual(
      expect.objectContaining({ code: 'notAllowed' }),
    );
  });

  it('drop an answered case from the overdue ones and a reply from the unanswered messages', async () => {
    await inTransaction(store, async (work) => {
      await claimCase(work, south, cases.urgent ?? '');
      await replyToCase(work, south, cases.urgent ?? '', '我在路上', translate);
    });
    expect(await queueCounts(reading(store), south)).toMatchObject([{ overdue: 0, claimed: 2 }]);
    expect((await queue(south, { state: 'claimed' }))[0]).toMatchObject({
      caseId: cases.urgent,
      unanswered: 0,
    });
  });
});
