import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { performEffects } from '../../../src/conversation/perform-together.js';
import type { Someone } from '../../../src/conversation/receive/find-people.js';
import { createTranslate } from '../../../src/core/i18n.js';
import { inTransaction, reading, type Work } from '../../../src/store/work.js';
import { someGuardian } from '../../support/factories/create-family.js';
import { createPerson } from '../../support/factories/create-person.js';
import { openTestStore, type TestStore } from '../../support/store.js';

const translate = createTranslate();
const register = { kind: 'register-family', guardian: someGuardian(), residenceArea: null } as const;

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

async function someone(work: Work): Promise<Someone> {
  const { id, key, chatId } = await createPerson(work);
  const person = {
    ...{ id, locale: 'zh-CN' as const, localeChosen: true, consented: false },
    ...{ familyId: null, noticesStopped: false, talkCaseId: null },
  };
  return { chatId, key, person, storedSession: null };
}

describe('what several people want done at the same moment', () => {
  it('is done for each of them, and each talk learns of its own', async () => {
    await inTransaction(store, async (work) => {
      const people = [await someone(work), await someone(work)];
      const wishes = people.map((one) => ({ someone: one, effect: { kind: 'consent' as const } }));
      expect(await performEffects(work, wishes, translate)).toEqual([null, null]);
      const registered = await performEffects(
        work,
        people.map((one) => ({ someone: one, effect: register })),
        translate,
      );
      expect(registered).toEqual(people.map(({ person }) => ({ familyId: person.familyId })));
      expect(people[0]?.person.familyId).not.toBe(people[1]?.person.familyId);
    });
  });

  it('is refused to the one who may not, and done for the others', async () => {
    const [agreed, silent] = await inTransaction(store, async (work) => {
      const people = [await someone(work), await someone(work)] as const;
      await performEffects(work, [{ someone: people[0], effect: { kind: 'consent' } }], translate);
      const outcomes = await performEffects(
        work,
        people.map((one) => ({ someone: one, effect: register })),
        translate,
      );
      expect(outcomes).toMatchObject([{ familyId: expect.any(String) }, { refused: 'consentMissing' }]);
      return people;
    });
    const rows = await reading(store).db.person.findMany({
      where: { id: { in: [agreed.person.id, silent.person.id] } },
      orderBy: { id: 'asc' },
    });
    expect(rows.map(({ familyId }) => familyId)).toEqual([agreed.person.familyId, null]);
  });
});
