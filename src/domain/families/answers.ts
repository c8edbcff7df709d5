import { z } from 'zod';
import { areaByCode } from '../../core/areas/index.js';
import { residentIdCheckCharacter } from './identity/index.js';

export const guardianRelations = ['mother', 'father', 'grandparent', 'relative', 'other'] as const;
export const datePrecisions = ['day', 'month', 'year'] as const;
export const sexes = ['female', 'male'] as const;
export const livingSituations = [
  'both-parents',
  'mother',
  'father',
  'grandparents',
  'relative',
  'alone',
  'other',
] as const;
export const schoolSituations = [
  'too-young',
  'kindergarten',
  'primary',
  'junior',
  'senior',
  'vocational',
  'not-in-school',
  'other',
] as const;
export const insuranceStates = ['here', 'hometown', 'none', 'unsure'] as const;
export const vaccinationStates = ['up-to-date', 'missing', 'no-book', 'unsure'] as const;
export const healthStates = ['none', 'disability', 'long-illness', 'both', 'unsure'] as const;

const text = (longest: number) => z.string().trim().min(1).max(longest);

/** Six digits of GB/T 2260 that today's table of areas has. */
export const areaCodeSchema = z
  .string()
  .regex(/^\d{6}$/)
  .refine((code) => areaByCode(code) !== undefined);

/** A number as ITU-T E.164 writes it: +8613812345678. */
const phoneSchema = z.string().regex(/^\+[1-9]\d{6,14}$/);

/** A resident identity number of 18 characters whose check character fits (GB 11643-1999). */
const idNumberSchema = z
  .string()
  .regex(/^\d{17}[\dX]$/)
  .refine((number) => residentIdCheckCharacter(number.slice(0, 17)) === number.at(-1));

/** What a guardian says of themselves. */
export const guardianAnswersSchema = z.object({
  name: text(40),
  relation: z.enum(guardianRelations),
  phone: phoneSchema.nullable(),
});
export type GuardianAnswers = z.infer<typeof guardianAnswersSchema>;

/** Some of the guardian's answers, given anew. */
export const guardianChangesSchema = guardianAnswersSchema.partial();
export type GuardianChanges = z.infer<typeof guardianChangesSchema>;

/** Where a family lives: the area, and the address as they write it. */
export const homeAnswersSchema = z.object({
  residenceArea: areaCodeSchema.nullable(),
  address: text(200).nullable(),
});
export type HomeAnswers = z.infer<typeof homeAnswersSchema>;

export const homeChangesSchema = homeAnswersSchema.partial();
export type HomeChanges = z.infer<typeof homeChangesSchema>;

const childFields = z.object({
  name: text(40),
  idNumber: idNumberSchema.nullable(),
  birthDate: z.iso.date().nullable(),
  birthPrecision: z.enum(datePrecisions).nullable(),
  sex: z.enum(sexes).nullable(),
  registrationArea: areaCodeSchema.nullable(),
  arrivedOn: z.iso.date().nullable(),
  arrivedPrecision: z.enum(datePrecisions).nullable(),
  livesWith: z.enum(livingSituations).nullable(),
  schoolSituation: z.enum(schoolSituations).nullable(),
  school: text(80).nullable(),
  insurance: z.enum(insuranceStates).nullable(),
  vaccinations: z.enum(vaccinationStates).nullable(),
  health: z.enum(healthStates).nullable(),
  healthDetail: text(500).nullable(),
});

const sameKind = (date: string | null | undefined, precision: string | null | undefined) =>
  typeof date === typeof precision && (date === null) === (precision === null);

/** A date without its precision, or the reverse, would be read as more exact than it is. */
const datesAreWhole = (child: Partial<z.infer<typeof childFields>>) =>
  sameKind(child.birthDate, child.birthPrecision) && sameKind(child.arrivedOn, child.arrivedPrecision);

/** What a guardian says of a child; null: not asked, skipped or not known. Dates are YYYY-MM-DD. */
export const childAnswersSchema = childFields.refine(datesAreWhole, { error: 'datesNeedPrecision' });
export type ChildAnswers = z.infer<typeof childAnswersSchema>;

/** Some of the child's answers, given anew; a date and its precision change together. */
export const childChangesSchema = childFields
  .partial()
  .refine(datesAreWhole, { error: 'datesNeedPrecision' });
export type ChildChanges = z.infer<typeof childChangesSchema>;
