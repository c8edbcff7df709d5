import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addPersonMessage,
  claimCase,
  closeCase,
  endTalk,
  queueChannel,
  raiseConcern,
  readCase,
  readQueue,
  readTalks,
  urgencyLevel,
  urgencyNames,
} from '../../../src/domain/welfare/index.js';
import { inTransaction, reading } from '../../../src/store/work.js';
import { createTestClock } from '../../support/clock.js';
import { createStaff } from '../../support/factories/create-staff.js';
import { createTeam } from '../../support/factories/create-team.js';
import { openTestStore, type TestStore } from '../../support/store.js';
import { raise, somebody, translate } from './house.js';

const clock = createTestClock();
let store: TestStore;
beforeAll(async () => {
  store = await openTestStore(clock);
});
afterAll(() => store.close());
afterEach(async () => {
  const { db } = reading(store);
  await db.welfareCase.deleteMany();
  await db.team.deleteMany();
  await db.staff.deleteMany();
  clock.set('2026-11-23T02:00:00Z');
});

const read = (caseId: string) => reading(store).db.welfareCase.findUniqueOrThrow({ where: { id: caseId } });

describe('raising a concern', () => {
  it('opens a case that stands in the default queue of a house without teams and staff', async () => {
    const person = await somebody(store, { livesIn: '440307' });
    const raised = await raise(store, person.id);
    expect(raised).toMatchObject({ opened: true, urgency: 'urgent', onDuty: false, escalated: false });
    expect(raised.number).toMatch(/^B\d+$/);
    const administrator = await createStaff(reading(store), { role: 'administrator' });
    const queue = await readQueue(reading(store), administrator, { teamId: 'default', limit: 10 });
    expect(queue).toMatchObject([{ caseId: raised.caseId, teamId: null, unanswered: 1, kind: 'violence' }]);
  });

  it('brings the case to the most local team for its area and topic', async () => {
    const work = reading(store);
    await createTeam(work, { areas: ['440300'], topics: [] });
    const district = await createTeam(work, { areas: ['440307'], topics: ['safety'] });
    const person = await somebody(store, { livesIn: '440307' });
    const { caseId } = await raise(store, person.id);
    expect(await read(caseId)).toMatchObject({ teamId: district.id, area: '440307' });
  });

  it('joins the case of the same topic that is not closed, and makes it more urgent when it is worse', async () => {
    const person = await somebody(store);
    const first = await raise(store, person.id, { urgency: 'soon' });
    clock.advance(3_600_000);
    const second = await raise(store, person.id, { urgency: 'emergency', text: '他现在拿着刀' });
    expect(second).toMatchObject({ caseId: first.caseId, opened: false, escalated: true });
    expect(second.number).toBe(first.number.replace('C', 'A'));
    expect((await read(first.caseId)).dueAt).toEqual(new Date(clock.now().getTime() + 600_000));
    const third = await raise(store, person.id, { urgency: 'routine' });
    expect(third).toMatchObject({ number: second.number, urgency: 'emergency', escalated: false });
  });

  it('opens a case of its own for another topic, another person, and after the case was closed', async () => {
    const [person, other] = [await somebody(store), await somebody(store)];
    const first = await raise(store, person.id);
    const schooling = await raise(store, person.id, { topic: 'schooling', kind: null, origin: 'question' });
    const others = await raise(store, other.id);
    const administrator = await createStaff(reading(store), { role: 'administrator' });
    await inTransaction(store, async (work) => {
      await claimCase(work, administrator, first.caseId);
      await closeCase(work, administrator, first.caseId, { reason: '已解决' }, translate);
    });
    const again = await raise(store, person.id);
    expect([schooling.opened, others.opened, again.opened]).toEqual([true, true, true]);
    expect(new Set([first, schooling, others, again].map(({ caseId }) => caseId)).size).toBe(4);
  });

  it('opens one case when two messages of a person arrive at once', async () => {
    const person = await somebody(store);
    const raised = await Promise.all([
      raise(store, person.id),
      raise(store, person.id),
      raise(store, person.id),
    ]);
    expect(raised.filter(({ opened }) => opened)).toHaveLength(1);
    expect(new Set(raised.map(({ caseId }) => caseId)).size).toBe(1);
  });

  it('never lowers the urgency and never moves the due time back, whatever comes in whichever order', async () => {
    const concern = fc.record({ urgency: fc.constantFrom(...urgencyNames), minutes: fc.nat(5000) });
    await fc.assert(
      fc.asyncProperty(fc.array(concern, { minLength: 2, maxLength: 5 }), async (concerns) => {
        const person = await somebody(store);
        let before = { urgency: 3, due: Number.POSITIVE_INFINITY };
        for (const { urgency, minutes } of concerns) {
          clock.advance(minutes * 60_000);
          const { caseId } = await raise(store, person.id, { urgency });
          const row = await read(caseId);
          expect(row.urgency).toBe(Math.min(before.urgency, urgencyLevel(urgency)));
          expect(row.dueAt.getTime()).toBeLessThanOrEqual(before.due);
          before = { urgency: row.urgency, due: row.dueAt.getTime() };
        }
      }),
      { numRuns: 8 },
    );
  });

  it('says that somebody is on duty only when they see the queue that the case is in', async () => {
    const work = reading(store);
    const team = await createTeam(work, { areas: ['440307'] });
    const otherTeam = await createTeam(work, { areas: ['110000'] });
    const person = await somebody(store, { livesIn: '440307' });
    const onDuty = async () => (await raise(store, person.id)).onDuty;
    await createStaff(work, { teamIds: [otherTeam.id], onDuty: true });
    await createStaff(work, { teamIds: [team.id], onDuty: true, active: false });
    await createStaff(work, { teamIds: [team.id], onDuty: true, role: 'volunteer' });
    await createStaff(work, { teamIds: [team.id] });
    expect(await onDuty()).toBe(false);
    const { id } = await createStaff(work, { role: 'administrator', onDuty: true });
    expect(await onDuty()).toBe(true);
    await work.db.staff.update({ where: { id }, data: { onDuty: false } });
    expect(await onDuty()).toBe(false);
    await createStaff(work, { teamIds: [team.id], onDuty: true });
    expect(await onDuty()).toBe(true);
  });

  it('leaves nothing behind when the message is not taken after all', async () => {
    const person = await somebody(store);
    const failing = inTransaction(store, async (work) => {
      const concern = { personId: person.id, text: '救命', origin: 'text', kind: null, because: [] } as const;
      await raiseConcern(work, { ...concern, urgency: 'emergency', topic: 'safety' });
      throw new Error('the transaction fails');
    });
    await expect(failing).rejects.toThrow('the transaction fails');
    expect(await reading(store).db.welfareCase.count({ where: { personId: person.id } })).toBe(0);
  });

  it('tells those who watch the queues once it is committed', async () => {
    let calls = 0;
    let heard: () => void = () => undefined;
    await store.database.listen(queueChannel, () => {
      calls += 1;
      heard();
    });
    const before = calls;
    const told = new Promise<void>((resolve) => {
      heard = resolve;
    });
    await raise(store, (await somebody(store)).id);
    await told;
    expect(calls).toBe(before + 1);
  });
});

describe('the talk of a person with a caseworker', () => {
  it('begins with the concern, takes what they write next, and ends', async () => {
    const person = await somebody(store);
    const { caseId, number } = await raise(store, person.id, { urgency: 'emergency' });
    const talk = async () => (await readTalks(reading(store), [person.id])).get(person.id);
    expect(await talk()).toEqual({ caseId, number, urgency: 0, caseworker: null });
    await inTransaction(store, (work) =>
      addPersonMessage(work, { caseId, personId: person.id, text: '我们在楼下' }),
    );
    await inTransaction(store, (work) => endTalk(work, person.id));
    expect(await talk()).toBeUndefined();
    const administrator = await createStaff(reading(store), { role: 'administrator' });
    const view = await readCase(reading(store), administrator, caseId);
    expect(view).toMatchObject({
      talk: [{ text: '孩子爸爸昨晚又动手了' }, { text: '我们在楼下', author: 'person' }],
    });
  });

  it('takes nothing into a case of somebody else', async () => {
    const [person, other] = [await somebody(store), await somebody(store)];
    const { caseId } = await raise(store, person.id);
    const message = { caseId, personId: other.id, text: '不是我的' };
    expect(await inTransaction(store, (work) => addPersonMessage(work, message))).toBeNull();
  });
});
