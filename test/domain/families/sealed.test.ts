import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type ChildAnswers,
  childAnswersSchema,
  datePrecisions,
  healthStates,
  insuranceStates,
  livingSituations,
  readFamily,
  registerChild,
  schoolSituations,
  sexes,
  vaccinationStates,
} from '../../../src/domain/families/index.js';
import { inTransaction, reading } from '../../../src/store/work.js';
import { createFamily } from '../../support/factories/create-family.js';
import { findText } from '../../support/find-text.js';
import { openTestStore, type TestStore } from '../../support/store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const typed = (longest: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: longest }).filter((text) => {
    const trimmed = text.trim();
    return trimmed === text && text.length <= longest && !text.includes('\u0000');
  });
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const oneOf = <T>(values: readonly T[]) => maybe(fc.constantFrom(...values));
const day = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dated = maybe(fc.tuple(day, fc.constantFrom(...datePrecisions)));

const child: fc.Arbitrary<ChildAnswers> = fc
  .record({
    name: typed(40),
    idNumber: oneOf(['11010519491231002X']),
    birth: dated,
    sex: oneOf(sexes),
    registrationArea: oneOf(['341202', '440307']),
    arrived: dated,
    livesWith: oneOf(livingSituations),
    schoolSituation: oneOf(schoolSituations),
    school: maybe(typed(80)),
    insurance: oneOf(insuranceStates),
    vaccinations: oneOf(vaccinationStates),
    health: oneOf(healthStates),
    healthDetail: maybe(typed(500)),
  })
  .map(({ birth, arrived, ...answers }) => ({
    ...answers,
    birthDate: birth?.[0] ?? null,
    birthPrecision: birth?.[1] ?? null,
    arrivedOn: arrived?.[0] ?? null,
    arrivedPrecision: arrived?.[1] ?? null,
  }));

describe('a family in the database', () => {
  it('comes back exactly as it was said, whatever a parent types', async () => {
    const { family } = await inTransaction(store, (work) => createFamily(work, { children: [] }));
    const answer = async (said: ChildAnswers) => {
      const answers = { ...childAnswersSchema.parse(said), idNumber: null };
      const { childId } = await inTransaction(store, (work) =>
        registerChild(work, { familyId: family.id, child: answers }),
      );
      const { children } = await readFamily(reading(store), family.id);
      expect(children.at(-1)).toEqual({ id: childId, ...answers });
      await reading(store).db.child.delete({ where: { id: childId } });
    };
    await fc.assert(fc.asyncProperty(child, answer), { numRuns: 40 });
  });

  it('shows nothing of what was typed to whoever reads every column', async () => {
    const typedTexts = {
      guardian: '欧阳慕容雪',
      phone: '+8613577788899',
      address: '坂田街道五和大道北77号302室',
      child: '欧阳小候鸟',
      idNumber: '44030720190105123X',
      school: '坂田第三实验小学二年级',
      health: '先天性心脏病，每月复查',
    };
    await inTransaction(store, (work) =>
      createFamily(work, {
        guardian: { name: typedTexts.guardian, phone: typedTexts.phone },
        address: typedTexts.address,
        children: [
          {
            name: typedTexts.child,
            idNumber: typedTexts.idNumber,
            school: typedTexts.school,
            healthDetail: typedTexts.health,
          },
        ],
      }),
    );
    const { db } = reading(store);
    for (const text of Object.values(typedTexts)) expect(await findText(db, text)).toEqual([]);
    expect(await findText(db, '440307')).toContain('family');
  });
});
