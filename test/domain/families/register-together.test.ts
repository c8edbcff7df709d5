import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  familyOfPerson,
  readFamilies,
  registerChildren,
  registerFamilies,
} from '../../../src/domain/families/index.js';
import { inTransaction, reading } from '../../../src/store/work.js';
import { createFamily, someChild, someGuardian } from '../../support/factories/create-family.js';
import { createPerson } from '../../support/factories/create-person.js';
import { openTestStore, type TestStore } from '../../support/store.js';

const idNumber = '341202201803050022';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const person = (consentedAt?: Date) =>
  inTransaction(store, (work) => createPerson(work, consentedAt ? { consentedAt } : {}));
const newFamily = (personId: string, name: string) => ({
  personId,
  guardian: someGuardian({ name }),
  residenceArea: '440307',
  address: null,
});

describe('registering several families at the same moment', () => {
  it('gives each guardian a family of their own, in the order asked for', async () => {
    const agreed = store.clock.now();
    const people = [await person(agreed), await person(agreed), await person(agreed)];
    const registered = await inTransaction(store, (work) =>
      registerFamilies(
        work,
        people.map(({ id }, index) => newFamily(id, `家长${index}`)),
      ),
    );
    for (const [index, { id }] of people.entries()) {
      const family = await familyOfPerson(reading(store), id);
      expect(family?.id).toBe(registered[index]?.familyId);
      expect(family?.guardians).toMatchObject([{ name: `家长${index}`, personId: id }]);
    }
  });

  it('corrects the family of who has one already and makes one for who has none', async () => {
    const { family, person: known } = await inTransaction(store, (work) => createFamily(work));
    const stranger = await person(store.clock.now());
    const [corrected, fresh] = await inTransaction(store, (work) =>
      registerFamilies(work, [newFamily(known.id, '新名字'), newFamily(stranger.id, '新来的')]),
    );
    expect(corrected?.familyId).toBe(family.id);
    expect((await familyOfPerson(reading(store), known.id))?.guardians).toMatchObject([{ name: '新名字' }]);
    expect((await familyOfPerson(reading(store), stranger.id))?.id).toBe(fresh?.familyId);
  });

  it('stores nothing when one of them has not agreed', async () => {
    const people = [await person(store.clock.now()), await person()];
    const register = inTransaction(store, (work) =>
      registerFamilies(
        work,
        people.map(({ id }) => newFamily(id, '家长')),
      ),
    );
    await expect(register).rejects.toMatchObject({ code: 'consentMissing' });
    for (const { id } of people) expect(await familyOfPerson(reading(store), id)).toBeNull();
  });
});

describe('registering several children at the same moment', () => {
  it('registers a child once when both parents send the same ID number, and keeps the later answers', async () => {
    const { family } = await inTransaction(store, (work) => createFamily(work, { children: [] }));
    const { family: other } = await inTransaction(store, (work) => createFamily(work, { children: [] }));
    const named = (name: string) => someChild({ name, idNumber });
    const [first, second, elsewhere] = await inTransaction(store, (work) =>
      registerChildren(work, [
        { familyId: family.id, child: named('小雨') },
        { familyId: family.id, child: named('王小雨') },
        { familyId: other.id, child: named('别家的小雨') },
      ]),
    );
    expect(second).toEqual(first);
    expect(elsewhere).not.toEqual(first);
    const families = await readFamilies(reading(store), [family.id, other.id]);
    expect(families.get(family.id)?.children.map(({ name }) => name)).toEqual(['王小雨']);
    expect(families.get(other.id)?.children.map(({ name }) => name)).toEqual(['别家的小雨']);
  });
});
