import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  correctChild,
  correctFamily,
  correctGuardian,
  familyOfPerson,
  findByIdNumber,
  findByPhone,
  readFamilies,
  readFamily,
  recordConsent,
  registerChild,
  registerFamily,
} from '../../../src/domain/families/index.js';
import { inTransaction, reading } from '../../../src/store/work.js';
import { createFamily, someChild, someGuardian } from '../../support/factories/create-family.js';
import { createPerson } from '../../support/factories/create-person.js';
import { openTestStore, type TestStore } from '../../support/store.js';

const unknown = '01900000-0000-7000-8000-000000000000';
const home = { residenceArea: '440307', address: '布吉街道 8 号' };

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const family = (fields = {}) => inTransaction(store, (work) => createFamily(work, fields));

describe('registering a family', () => {
  it('is refused before the person has agreed to it', async () => {
    const { id: personId } = await inTransaction(store, (work) => createPerson(work));
    const register = () =>
      inTransaction(store, (work) => registerFamily(work, { personId, guardian: someGuardian(), ...home }));
    await expect(register()).rejects.toMatchObject({ code: 'consentMissing' });
    await inTransaction(store, (work) => recordConsent(work, personId));
    const { familyId } = await register();
    expect((await familyOfPerson(reading(store), personId))?.id).toBe(familyId);
  });

  it('is refused for somebody who is not known', async () => {
    const register = inTransaction(store, (work) =>
      registerFamily(work, { personId: unknown, guardian: someGuardian(), ...home }),
    );
    await expect(register).rejects.toMatchObject({ code: 'personUnknown' });
  });

  it('gives back what the guardian said', async () => {
    const { family: view, person } = await family(home);
    expect(view).toMatchObject(home);
    expect(view.guardians).toEqual([{ id: expect.any(String), personId: person.id, ...someGuardian() }]);
  });

  it('seals the family with the key of the person', async () => {
    const { family: view, person } = await family();
    const row = await reading(store).db.family.findUniqueOrThrow({ where: { id: view.id } });
    expect(row.dataKeyId).toBe(person.key.id);
  });

  it('corrects the family of a person who has one, and keeps what they skip', async () => {
    const { family: view, person } = await family(home);
    const again = { personId: person.id, guardian: someGuardian({ name: '王兰', phone: null }) };
    const { familyId } = await inTransaction(store, (work) =>
      registerFamily(work, { ...again, residenceArea: '440306', address: null }),
    );
    expect(familyId).toBe(view.id);
    const corrected = await readFamily(reading(store), familyId);
    expect(corrected).toMatchObject({ residenceArea: '440306', address: home.address });
    expect(corrected.guardians).toEqual([{ ...view.guardians[0], name: '王兰' }]);
  });

  it('makes one family of two registrations at once', async () => {
    const { id: personId } = await inTransaction(store, (work) =>
      createPerson(work, { consentedAt: work.now }),
    );
    const ids = await Promise.all(
      [1, 2, 3].map(() =>
        inTransaction(store, (work) => registerFamily(work, { personId, guardian: someGuardian(), ...home })),
      ),
    );
    expect(new Set(ids.map(({ familyId }) => familyId)).size).toBe(1);
    expect(await reading(store).db.guardian.count({ where: { personId } })).toBe(1);
  });
});

describe('registering a child', () => {
  it('does not put a child twice under one ID number of the family', async () => {
    const idNumber = '110101201803070015';
    const { family: view, childIds } = await family({ children: [{ idNumber }] });
    const again = someChild({ name: '王小雨', idNumber });
    const { childId } = await inTransaction(store, (work) =>
      registerChild(work, { familyId: view.id, child: again }),
    );
    expect(childId).toBe(childIds[0]);
    expect((await readFamily(reading(store), view.id)).children).toEqual([{ id: childId, ...again }]);
  });

  it('is refused for a family that is not known', async () => {
    const register = inTransaction(store, (work) =>
      registerChild(work, { familyId: unknown, child: someChild() }),
    );
    await expect(register).rejects.toMatchObject({ code: 'familyUnknown' });
  });
});

describe('correcting', () => {
  it('changes the answers that are given and leaves the others', async () => {
    const school = { schoolSituation: 'primary', school: '布吉小学' } as const;
    const { family: view, childIds } = await family({ ...home, children: [school] });
    const [guardianId = '', childId = ''] = [view.guardians[0]?.id, childIds[0]];
    await inTransaction(store, async (work) => {
      await correctFamily(work, { familyId: view.id, changes: { address: null } });
      await correctGuardian(work, { familyId: view.id, guardianId, changes: { phone: null } });
      await correctChild(work, { familyId: view.id, childId, changes: { name: '小宇', sex: 'male' } });
    });
    const corrected = await readFamily(reading(store), view.id);
    expect(corrected).toMatchObject({ residenceArea: '440307', address: null });
    expect(corrected.guardians[0]).toMatchObject({ name: '王秀兰', phone: null });
    expect(corrected.children[0]).toMatchObject({ name: '小宇', sex: 'male', ...school });
  });

  it('finds a guardian no longer under the number they gave up', async () => {
    const phone = '+8613900001111';
    const { family: view } = await family({ guardian: { phone } });
    const guardianId = view.guardians[0]?.id ?? '';
    expect(await findByPhone(reading(store), phone)).toEqual([{ familyId: view.id, guardianId }]);
    await inTransaction(store, (work) =>
      correctGuardian(work, { familyId: view.id, guardianId, changes: { phone: null } }),
    );
    expect(await findByPhone(reading(store), phone)).toEqual([]);
  });

  it('does not reach into another family', async () => {
    const { family: own } = await family();
    const { family: other, childIds } = await family();
    const changes = { name: '别人' };
    const [guardianId = '', childId = ''] = [other.guardians[0]?.id, childIds[0]];
    const child = inTransaction(store, (work) => correctChild(work, { familyId: own.id, childId, changes }));
    await expect(child).rejects.toMatchObject({ code: 'childUnknown' });
    const guardian = inTransaction(store, (work) =>
      correctGuardian(work, { familyId: own.id, guardianId, changes }),
    );
    await expect(guardian).rejects.toMatchObject({ code: 'guardianUnknown' });
  });
});

describe('reading families', () => {
  it('opens several at once and leaves out unknown ones', async () => {
    const [one, two] = [await family(), await family({ children: [{}, { name: '小宇' }] })];
    const views = await readFamilies(reading(store), [one.family.id, two.family.id, unknown]);
    expect([...views.values()]).toEqual(expect.arrayContaining([one.family, two.family]));
    expect(views.size).toBe(2);
    await expect(readFamily(reading(store), unknown)).rejects.toMatchObject({ code: 'familyUnknown' });
  });

  it('finds a child by the ID number in every family that registered it', async () => {
    const idNumber = '44030720190105123X';
    const [one, two] = [
      await family({ children: [{ idNumber }] }),
      await family({ children: [{ idNumber }] }),
    ];
    const found = await findByIdNumber(reading(store), idNumber);
    expect(found).toEqual(
      expect.arrayContaining([
        { familyId: one.family.id, childId: one.childIds[0] },
        { familyId: two.family.id, childId: two.childIds[0] },
      ]),
    );
    expect(found).toHaveLength(2);
  });
});
