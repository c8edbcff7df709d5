import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTranslate } from '../../../src/core/i18n.js';
import {
  cancelSignUp,
  promoteWaiting,
  readActivity,
  readSignUps,
  signUp,
} from '../../../src/domain/activities/index.js';
import { inTransaction, reading, type Work } from '../../../src/store/work.js';
import { createFamily } from '../../support/factories/create-family.js';
import { offerActivity } from '../../support/factories/offer-activity.js';
import { openTestStore, type TestStore } from '../../support/store.js';

const translate = createTranslate();

let store: TestStore;
let families: Awaited<ReturnType<typeof createFamily>>[];
beforeAll(async () => {
  store = await openTestStore();
  families = await inTransaction(store, async (work) => {
    const made = [];
    for (let count = 0; count < 5; count += 1) {
      made.push(await createFamily(work, { children: [{}, { name: '小宇' }] }));
    }
    return made;
  });
});
afterAll(() => store.close());

/** Family by number signs up this many of its children, or gives up the first place it has. */
type Step = { family: number; children: 0 | 1 | 2 } | { family: number; children: 'cancel' };

const step: fc.Arbitrary<Step> = fc.record({
  family: fc.nat(4),
  children: fc.constantFrom<(0 | 1 | 2 | 'cancel')[]>(0, 1, 2, 2, 'cancel', 'cancel', 'cancel'),
});

async function take(work: Work, activityId: string, { family, children }: Step): Promise<void> {
  const { person, childIds } = families[family] ?? { person: { id: '' }, childIds: [] };
  if (children !== 'cancel') {
    await signUp(work, { activityId, personId: person.id, childIds: childIds.slice(0, children) });
    return;
  }
  const own = (await readSignUps(work, activityId)).find(({ personId }) => personId === person.id);
  if (own) await cancelSignUp(work, { personId: person.id, signUpId: own.signUpId }, translate);
}

async function expectFair(work: Work, activityId: string): Promise<void> {
  const { capacity, seatsLeft, waiting } = await readActivity(work, activityId);
  const signUps = await readSignUps(work, activityId);
  const seated = signUps.filter(({ state }) => state === 'confirmed').length;
  expect(seated).toBeLessThanOrEqual(capacity);
  expect(seatsLeft).toBe(capacity - seated);
  expect(waiting > 0 && seatsLeft > 0).toBe(false);
  const positions = signUps.flatMap(({ position }) => position ?? []);
  expect(positions).toEqual(Array.from({ length: waiting }, (_, index) => index + 1));
}

describe('the seats of an activity', () => {
  it('are never too many, and never free while somebody waits, whatever families do', async () => {
    const plays = async (capacity: number, steps: Step[]) => {
      const activityId = await inTransaction(store, (work) => offerActivity(work, { capacity }));
      for (const next of steps) {
        await inTransaction(store, (work) => take(work, activityId, next));
        await expectFair(reading(store), activityId);
      }
    };
    const sequences = fc.array(step, { minLength: 3, maxLength: 14 });
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 4 }), sequences, plays), { numRuns: 20 });
  });

  it('stay fair when families come and go at the same time', async () => {
    const activityId = await inTransaction(store, (work) => offerActivity(work, { capacity: 3 }));
    for (const children of [2, 'cancel', 2] as const) {
      await Promise.all(
        families.map((_, family) =>
          inTransaction(store, (work) => take(work, activityId, { family, children })),
        ),
      );
      await expectFair(reading(store), activityId);
    }
    expect(await inTransaction(store, (work) => promoteWaiting(work, activityId, translate))).toEqual([]);
  });
});
