import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTranslate } from '../../../src/core/i18n.js';
import { newId } from '../../../src/core/ids.js';
import {
  cancelActivity,
  cancelSignUp,
  createActivity,
  listActivities,
  mySignUps,
  openActivities,
  readActivity,
  readSignUps,
  signUp,
} from '../../../src/domain/activities/index.js';
import { inTransaction, reading, type Work } from '../../../src/store/work.js';
import { createFamily, type FamilyFields } from '../../support/factories/create-family.js';
import { createPerson } from '../../support/factories/create-person.js';
import { offerActivity, someActivity } from '../../support/factories/offer-activity.js';
import { readOutbox } from '../../support/read-outbox.js';
import { openTestStore, type TestStore } from '../../support/store.js';

const translate = createTranslate();

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const run = <T>(use: (work: Work) => Promise<T>) => inTransaction(store, use);
const family = (fields?: FamilyFields) => run((work) => createFamily(work, fields));
const offer = (fields = {}) => run((work) => offerActivity(work, fields));
const sign = (activityId: string, personId: string, childIds: string[] = []) =>
  run((work) => signUp(work, { activityId, personId, childIds }));
const cancel = (personId: string, signUpId: string) =>
  run((work) => cancelSignUp(work, { personId, signUpId }, translate));
const seats = async (activityId: string) => {
  const { seatsLeft, waiting } = await readActivity(reading(store), activityId);
  return { seatsLeft, waiting };
};

describe('signing up', () => {
  it('gives 10 seats to 30 who come at once and lets the other 20 wait in order', async () => {
    const people = await run((work) => Promise.all(Array.from({ length: 30 }, () => createPerson(work))));
    const activityId = await offer({ capacity: 10 });
    const results = await Promise.all(people.map(({ id }) => sign(activityId, id)));
    expect(results.filter(({ outcome }) => outcome === 'confirmed')).toHaveLength(10);
    const positions = results.flatMap(({ position }) => position ?? []).sort((one, other) => one - other);
    expect(positions).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(await seats(activityId)).toEqual({ seatsLeft: 0, waiting: 20 });
    const waiting = (await readSignUps(reading(store), activityId)).slice(10);
    const told = new Map(results.map(({ places }) => [places[0]?.signUpId, places[0]?.position]));
    expect(waiting.map(({ signUpId }) => told.get(signUpId))).toEqual(
      waiting.map(({ position }) => position),
    );
  });

  it('twice changes nothing', async () => {
    const { person, childIds } = await family();
    const activityId = await offer();
    const first = await sign(activityId, person.id, childIds);
    expect(first).toMatchObject({ outcome: 'confirmed', position: null });
    expect(await sign(activityId, person.id, childIds)).toEqual(first);
    const alone = await sign(activityId, person.id);
    expect(await sign(activityId, person.id)).toEqual(alone);
    expect(await seats(activityId)).toEqual({ seatsLeft: 8, waiting: 0 });
  });

  it('gives siblings the seats that are left, and the others a place in the list', async () => {
    const { person, childIds } = await family({ children: [{}, { name: '小宇' }, { name: '小天' }] });
    const result = await sign(await offer({ capacity: 2 }), person.id, childIds);
    expect(result).toMatchObject({ outcome: 'partly', position: 1 });
    expect(result.places.map(({ childId, state }) => [childId, state])).toEqual([
      [childIds[0], 'confirmed'],
      [childIds[1], 'confirmed'],
      [childIds[2], 'waiting'],
    ]);
  });

  it('refuses all children when one does not fit', async () => {
    const children = [
      { birthDate: '2018-05-01', birthPrecision: 'day' },
      { name: '小宇', birthDate: '2023-05-01', birthPrecision: 'day' },
    ] as const;
    const { person, childIds } = await family({ children: [...children] });
    const activityId = await offer({ minAge: 6, maxAge: 10 });
    const refusal = { code: 'childTooYoung', params: { age: 6 } };
    await expect(sign(activityId, person.id, childIds)).rejects.toMatchObject(refusal);
    expect(await seats(activityId)).toEqual({ seatsLeft: 10, waiting: 0 });
  });

  it('refuses a child of another family', async () => {
    const [{ person }, { childIds }] = [await family(), await family()];
    await expect(sign(await offer(), person.id, childIds)).rejects.toMatchObject({ code: 'childUnknown' });
  });

  it('refuses a child whom the other guardian has signed up', async () => {
    const { person, family: home, childIds } = await family();
    const other = await run((work) => createPerson(work, { familyId: home.id }));
    const activityId = await offer();
    await sign(activityId, person.id, childIds);
    await expect(sign(activityId, other.id, childIds)).rejects.toMatchObject({ code: 'alreadySignedUp' });
  });

  it('refuses an activity that is unknown, cancelled or has begun', async () => {
    const { id } = await run((work) => createPerson(work));
    await expect(sign(newId(), id)).rejects.toMatchObject({ code: 'activityUnknown' });
    const cancelled = await offer();
    await run((work) => cancelActivity(work, cancelled, translate));
    await expect(sign(cancelled, id)).rejects.toMatchObject({ code: 'activityCancelled' });
    const begun = await offer();
    const now = someActivity().startsAt;
    const late = run((work) => signUp({ ...work, now }, { activityId: begun, personId: id, childIds: [] }));
    await expect(late).rejects.toMatchObject({ code: 'activityOver' });
  });
});

describe('cancelling a sign-up', () => {
  it('moves up exactly the first who waits, and tells them', async () => {
    const [seated, first, second] = [await family(), await family(), await family()];
    const activityId = await offer({ capacity: 1 });
    const { places } = await sign(activityId, seated.person.id, seated.childIds);
    await sign(activityId, first.person.id, first.childIds);
    await sign(activityId, second.person.id, second.childIds);
    const { movedUp } = await cancel(seated.person.id, places[0]?.signUpId ?? '');
    expect(movedUp).toMatchObject([{ personId: first.person.id, childId: first.childIds[0] }]);
    expect(await seats(activityId)).toEqual({ seatsLeft: 0, waiting: 1 });
    expect(await readOutbox(reading(store), first.person)).toEqual([
      '小雨排到名额了。\n【周六手工课】\n12月5日 周六 14:00–16:00\n幸福社区活动室\n来不了也没关系，\n回“活动”取消，名额给下一位。',
    ]);
    expect(await readOutbox(reading(store), second.person)).toEqual([]);
    expect(await mySignUps(reading(store), second.person.id)).toMatchObject([{ position: 1 }]);
  });

  it('moves nobody up when the one who cancels was waiting', async () => {
    const [seated, first, second] = await run((work) =>
      Promise.all([createPerson(work), createPerson(work), createPerson(work)]),
    );
    const activityId = await offer({ capacity: 1 });
    await sign(activityId, seated.id);
    const { places } = await sign(activityId, first.id);
    await sign(activityId, second.id);
    const signUpId = places[0]?.signUpId ?? '';
    expect((await cancel(first.id, signUpId)).movedUp).toEqual([]);
    expect((await cancel(first.id, signUpId)).movedUp).toEqual([]);
    expect(await seats(activityId)).toEqual({ seatsLeft: 0, waiting: 1 });
  });

  it('puts who comes back at the end of the list', async () => {
    const [seated, first, second] = await run((work) =>
      Promise.all([createPerson(work), createPerson(work), createPerson(work)]),
    );
    const activityId = await offer({ capacity: 1 });
    await sign(activityId, seated.id);
    const { places } = await sign(activityId, first.id);
    await sign(activityId, second.id);
    await cancel(first.id, places[0]?.signUpId ?? '');
    expect(await sign(activityId, first.id)).toMatchObject({ outcome: 'waiting', position: 2 });
  });

  it('is refused for the sign-up of somebody else and once the activity has begun', async () => {
    const [owner, other] = await run((work) => Promise.all([createPerson(work), createPerson(work)]));
    const activityId = await offer();
    const signUpId = (await sign(activityId, owner.id)).places[0]?.signUpId ?? '';
    await expect(cancel(other.id, signUpId)).rejects.toMatchObject({ code: 'signUpUnknown' });
    const now = someActivity().startsAt;
    const late = run((work) => cancelSignUp({ ...work, now }, { personId: owner.id, signUpId }, translate));
    await expect(late).rejects.toMatchObject({ code: 'activityOver' });
  });
});

describe('an activity', () => {
  it('cannot begin in the past', async () => {
    const past = { startsAt: new Date('2026-11-22T06:00:00Z'), endsAt: new Date('2026-11-22T08:00:00Z') };
    const create = run((work) => createActivity(work, someActivity(past)));
    await expect(create).rejects.toMatchObject({ code: 'activityOver' });
  });

  it('tells everyone who signed up, each once, when it is cancelled', async () => {
    const parents = await family({ children: [{}, { name: '小宇' }], person: { locale: 'en' } });
    const alone = await run((work) => createPerson(work));
    const activityId = await offer({ capacity: 1 });
    await sign(activityId, parents.person.id, parents.childIds);
    await sign(activityId, alone.id);
    await run((work) => cancelActivity(work, activityId, translate));
    await run((work) => cancelActivity(work, activityId, translate));
    const [told, ...more] = await readOutbox(reading(store), parents.person);
    expect(told).toContain('Signed up: 小雨 and 小宇');
    expect(more).toEqual([]);
    expect(await readOutbox(reading(store), alone)).toEqual([
      '【周六手工课】取消了，请不要跑空。\n原定时间：12月5日 周六 14:00–16:00\n很抱歉。回“活动”看看其他活动。',
    ]);
    expect(await mySignUps(reading(store), alone.id)).toEqual([]);
  });
});

describe('the list of activities', () => {
  let list: TestStore;
  beforeAll(async () => {
    list = await openTestStore();
    await inTransaction(list, async (work) => {
      await offerActivity(work, {
        title: '全市运动会',
        area: '440300',
        startsAt: new Date('2026-12-04T01:00:00Z'),
      });
      await offerActivity(work, { title: '龙岗手工', area: '440307' });
      await offerActivity(work, {
        title: '宝安手工',
        area: '440306',
        startsAt: new Date('2026-12-03T01:00:00Z'),
      });
      const cancelled = await offerActivity(work, { title: '取消的', area: '440307' });
      await cancelActivity(work, cancelled, translate);
    });
  });
  afterAll(() => list.close());

  const titles = async (area: string | null) =>
    (await openActivities(reading(list), { area })).map(({ title }) => title);

  it('shows a family what is in its county, city or province, the soonest first', async () => {
    expect(await titles('440307')).toEqual(['全市运动会', '龙岗手工']);
    expect(await titles('440306')).toEqual(['宝安手工', '全市运动会']);
    expect(await titles('110105')).toEqual([]);
  });

  it('shows everything to a family whose residence is not known', async () => {
    expect(await titles(null)).toEqual(['宝安手工', '全市运动会', '龙岗手工']);
  });

  it('leaves out what has begun, and shows the staff all', async () => {
    const now = new Date('2026-12-04T01:00:00Z');
    const open = await openActivities(reading(list), { area: null, now });
    expect(open.map(({ title }) => title)).toEqual(['龙岗手工']);
    expect(await listActivities(reading(list))).toHaveLength(4);
  });

  it('tells all there is to an activity', async () => {
    const [, second] = await openActivities(reading(list), { area: '440307' });
    const { title, area } = { title: '龙岗手工', area: '440307' };
    expect(second).toEqual({
      ...someActivity({ title, area }),
      id: expect.any(String),
      state: 'open',
      seatsLeft: 10,
      waiting: 0,
    });
  });
});
