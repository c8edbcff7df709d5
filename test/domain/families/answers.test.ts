import { describe, expect, it } from '@jest/globals';
import {
  childAnswersSchema,
  childChangesSchema,
  guardianAnswersSchema,
  homeAnswersSchema,
} from '../../../src/domain/families/index.js';
import { someChild, someGuardian } from '../../support/factories/create-family.js';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('the answers of a family', () => {
  it('take a guardian with a mobile number in international form only', () => {
    expect(accepts(guardianAnswersSchema, someGuardian())).toBe(true);
    expect(accepts(guardianAnswersSchema, someGuardian({ phone: null }))).toBe(true);
    expect(accepts(guardianAnswersSchema, someGuardian({ phone: '13812345678' }))).toBe(false);
    expect(accepts(guardianAnswersSchema, someGuardian({ name: '  ' }))).toBe(false);
  });

  it('take a child of whom only the name is known', () => {
    expect(accepts(childAnswersSchema, someChild())).toBe(true);
  });

  it('take an ID number whose check character fits and no other', () => {
    expect(accepts(childAnswersSchema, someChild({ idNumber: '11010519491231002X' }))).toBe(true);
    expect(accepts(childAnswersSchema, someChild({ idNumber: '110105194912310021' }))).toBe(false);
    expect(accepts(childAnswersSchema, someChild({ idNumber: '11010519491231002x' }))).toBe(false);
  });

  it('take a date together with how exactly it is known, never one without the other', () => {
    const date = { birthDate: '2018-03-01', birthPrecision: 'month' } as const;
    expect(accepts(childAnswersSchema, someChild(date))).toBe(true);
    expect(accepts(childAnswersSchema, someChild({ birthDate: '2018-03-01' }))).toBe(false);
    expect(accepts(childAnswersSchema, someChild({ ...date, birthDate: '2018-02-30' }))).toBe(false);
    expect(accepts(childChangesSchema, date)).toBe(true);
    expect(accepts(childChangesSchema, { birthDate: null, birthPrecision: null })).toBe(true);
    expect(accepts(childChangesSchema, { arrivedOn: '2025-09-01' })).toBe(false);
    expect(accepts(childChangesSchema, { school: null })).toBe(true);
  });

  it('take a place of residence from the table of areas only', () => {
    expect(accepts(homeAnswersSchema, { residenceArea: '440307', address: '布吉街道' })).toBe(true);
    expect(accepts(homeAnswersSchema, { residenceArea: '999999', address: null })).toBe(false);
  });
});
