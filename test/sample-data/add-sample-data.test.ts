import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressIndex } from '../../src/conversation/receive/find-people.js';
import { areaAncestors } from '../../src/core/areas/index.js';
import { listActivities } from '../../src/domain/activities/index.js';
import { eligibility, readFamilies } from '../../src/domain/families/index.js';
import { loadCards } from '../../src/domain/guidance/index.js';
import { listTeams, signIn, staffRoles } from '../../src/domain/staff/index.js';
import { dayInShanghai, queueCounts, readCase, urgencyNames } from '../../src/domain/welfare/index.js';
import { dayAhead } from '../../src/sample-data/add-activities.js';
import { addSampleData, type SampleAccounts } from '../../src/sample-data/add-sample-data.js';
import { firstBrokenAuditEntry } from '../../src/store/audit.js';
import { inTransaction, reading } from '../../src/store/work.js';
import { createTestClock } from '../support/clock.js';
import { createPerson } from '../support/factories/create-person.js';
import { findText } from '../support/find-text.js';
import { openTestStore, type TestStore } from '../support/store.js';

let store: TestStore;
let accounts: SampleAccounts | null;
beforeAll(async () => {
  store = await openTestStore();
  accounts = await addSampleData(store);
});
afterAll(() => store.close());

const db = () => store.database.client;
const isMarked = (name: string) => /样例|sample/.test(name);
const families = async () => {
  const rows = await db().family.findMany({ select: { id: true } });
  const found = await readFamilies(
    reading(store),
    rows.map(({ id }) => id),
  );
  return [...found.values()];
};

describe('the sample data', () => {
  it('have staff of every role who sign in with the password of this database alone', async () => {
    const { password = '', emails = [] } = accounts ?? {};
    const signedIn = await Promise.all(
      emails.map((email) => inTransaction(store, (work) => signIn(work, { email, password }))),
    );
    const roles = new Set(signedIn.map(({ actor }) => actor.role));
    expect([...roles].sort()).toEqual([...staffRoles].sort());
    expect(await findText(db(), password)).toEqual([]);

    const other = await openTestStore();
    const elsewhere = await addSampleData(other);
    await other.close();
    expect(elsewhere?.password).not.toBe(password);
  });

  it('show on every name and every row that they are samples', async () => {
    const staff = await db().staff.findMany();
    const teams = await db().team.findMany();
    const activities = await db().activity.findMany();
    const cases = await db().welfareCase.findMany();
    expect([...staff, ...teams, ...activities, ...cases].every(({ sample }) => sample)).toBe(true);
    const people = (await families()).flatMap(({ guardians, children }) => [...guardians, ...children]);
    const names = [...staff, ...teams, ...people].map(({ name }) => name);
    const titles = activities.map(({ title }) => title);
    expect([...names, ...titles].filter((name) => !isMarked(name))).toEqual([]);
  });

  it('are six families, one of them in a city without policy cards, one away for less than six months', async () => {
    const found = await families();
    expect(found).toHaveLength(6);
    const covered = new Set(loadCards().map(({ area }) => area));
    const without = found.filter(
      ({ residenceArea }) =>
        !areaAncestors(residenceArea ?? '').some((area) => area !== 'CN' && covered.has(area)),
    );
    expect(without).toHaveLength(1);
    const today = dayInShanghai(store.clock.now());
    const verdicts = found.flatMap(({ residenceArea, children }) =>
      children.map((child) => {
        const exact = {
          birthPrecision: child.birthPrecision ?? 'day',
          arrivedPrecision: child.arrivedPrecision ?? 'day',
        };
        return eligibility({ ...child, ...exact, residenceArea, withGuardian: true }, today).status;
      }),
    );
    expect(verdicts).toContain('not-yet');
    expect(verdicts.filter((status) => status === 'eligible').length).toBeGreaterThanOrEqual(5);
  });

  it('are five activities of the weeks to come, one of them with a waiting list', async () => {
    const activities = await listActivities(reading(store));
    expect(activities).toHaveLength(5);
    const days = activities.map(
      ({ startsAt }) => (startsAt.getTime() - store.clock.now().getTime()) / 86_400_000,
    );
    expect(Math.min(...days)).toBeGreaterThan(0);
    expect(Math.max(...days)).toBeLessThan(29);
    expect(activities.some(({ waiting }) => waiting > 0)).toBe(true);
  });

  it('are eight cases of all urgencies with readable talks, some claimed, one in the default queue', async () => {
    const { password = '' } = accounts ?? {};
    const input = { email: 'administrator@sample.houniao.local', password };
    const { actor } = await inTransaction(store, (work) => signIn(work, input));
    const rows = await db().welfareCase.findMany();
    expect(rows).toHaveLength(8);
    expect(new Set(rows.map(({ urgency }) => urgency)).size).toBe(urgencyNames.length);
    expect(rows.filter(({ state }) => state === 'claimed').length).toBeGreaterThanOrEqual(2);
    expect((await queueCounts(reading(store), actor)).map(({ teamId }) => teamId)).toContain(null);
    const views = await Promise.all(rows.map(({ id }) => readCase(reading(store), actor, id)));
    const seen = views.flatMap((view) => (view.visible ? [view] : []));
    expect(seen.every(({ talk, concerns }) => talk.length > 0 && concerns.length === 1)).toBe(true);
    expect(seen.some(({ notes }) => (notes ?? []).length > 0)).toBe(true);
  });

  it('leave nothing on its way to anybody', async () => {
    expect(await db().outboxMessage.count({ where: { state: 'waiting' } })).toBe(0);
  });

  it('let one speak as a sample parent from the terminal', async () => {
    const index = addressIndex(store.vault, 'terminal', 'sample-parent-1');
    const chat = await db().chat.findFirst({ where: { addressIndex: index }, include: { person: true } });
    expect(chat?.person.familyId).not.toBeNull();
    expect(chat?.person.talkCaseId).toBeNull();
  });

  it('are added once, with their own line in the audit trail', async () => {
    const before = await db().person.count();
    expect(await addSampleData(store)).toBeNull();
    expect(await db().person.count()).toBe(before);
    expect(await db().auditEntry.count({ where: { action: 'sample-data.add' } })).toBe(1);
    expect(await firstBrokenAuditEntry(db())).toBeNull();
  });

  it('stay away from a database that somebody real has written to', async () => {
    const used = await openTestStore(createTestClock());
    await inTransaction(used, (work) => createPerson(work));
    expect(await addSampleData(used)).toBeNull();
    expect(await listTeams(reading(used))).toEqual([]);
    await used.close();
  });

  it('offer no activity on the very day of the first start, on whatever day that is', () => {
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2031-01-01'), noInvalidDate: true });
    const weekday = fc.constantFrom('saturday' as const, 'sunday' as const);
    fc.assert(
      fc.property(day, weekday, fc.nat({ max: 3 }), (date, name, weeksAhead) => {
        const today = date.toISOString().slice(0, 10);
        const ahead = dayAhead(today, { weekday: name, weeksAhead });
        const days = (Date.parse(ahead) - Date.parse(today)) / 86_400_000;
        expect(days).toBeGreaterThanOrEqual(1 + weeksAhead * 7);
        expect(days).toBeLessThan(8 + weeksAhead * 7);
        expect(new Date(ahead).getUTCDay()).toBe(name === 'sunday' ? 0 : 6);
      }),
    );
  });
});
