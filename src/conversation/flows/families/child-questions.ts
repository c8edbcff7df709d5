import { areaName } from '../../../core/areas/index.js';
import { parseBirthDate, parseSince } from '../../../domain/families/identity/index.js';
import {
  childAnswersSchema,
  healthStates,
  insuranceStates,
  livingSituations,
  schoolSituations,
  sexes,
  vaccinationStates,
} from '../../../domain/families/index.js';
import type { Choice, Context } from '../../engine/flow.js';
import { read, type Talk } from '../../engine/request.js';
import { text } from '../../engine/text.js';
import { fullYears, isGrown } from './questions/age.js';
import { codeQuestion } from './questions/code-question.js';
import { dateQuestion, precisionOf } from './questions/date-question.js';
import { idNumberQuestion } from './questions/id-number-question.js';
import { placeQuestion } from './questions/place-question.js';
import type { Answers, Question } from './questions/question.js';
import { nameQuestion, textQuestion } from './questions/text-question.js';

const field = childAnswersSchema.shape;

/** The ages, from and under, at which a school situation comes into question. */
const schoolAges: Record<(typeof schoolSituations)[number], [number, number]> = {
  'too-young': [0, 7],
  kindergarten: [2, 8],
  primary: [5, 14],
  junior: [10, 18],
  senior: [14, 21],
  vocational: [14, 21],
  'not-in-school': [3, 21],
  other: [0, 21],
};
const atSchool = ['kindergarten', 'primary', 'junior', 'senior', 'vocational', 'other'];
const ill = ['disability', 'long-illness', 'both'];

/** What is asked about a child, in this order. */
export const childQuestions: readonly Question[] = [
  nameQuestion('child.name', field.name),
  idNumberQuestion,
  dateQuestion('child.birthDate', {
    optional: true,
    precision: 'child.birthPrecision',
    readDate: readBirthDate,
  }),
  codeQuestion('child.sex', sexes, { optional: true }),
  placeQuestion('child.registrationArea', { optional: true, choices: placesOfSiblings }),
  dateQuestion('child.arrivedOn', {
    optional: true,
    precision: 'child.arrivedPrecision',
    readDate: readArrival,
    choices: ({ answers }) => (bornOn(answers) ? [bornHere] : []),
    choose: (_, { answers }) => ({
      given: {
        'child.arrivedOn': bornOn(answers)?.date ?? null,
        'child.arrivedPrecision': bornOn(answers)?.precision ?? null,
      },
    }),
  }),
  codeQuestion('child.livesWith', livingSituations, { optional: true }),
  codeQuestion('child.schoolSituation', schoolSituations, { optional: true, fits: fitsAge }),
  textQuestion('child.school', field.school, {
    optional: true,
    when: (answers) => atSchool.includes(String(answers['child.schoolSituation'])),
  }),
  codeQuestion('child.insurance', insuranceStates, { optional: true }),
  codeQuestion('child.vaccinations', vaccinationStates, { optional: true }),
  codeQuestion('child.health', healthStates, { optional: true }),
  textQuestion('child.healthDetail', field.healthDetail, {
    optional: true,
    when: (answers) => ill.includes(String(answers['child.health'])),
  }),
];

const bornHere: Choice = {
  value: 'since-birth',
  label: text('families:child.arrivedOn.sinceBirth'),
  synonyms: 'arrivedOn.since-birth',
};

function bornOn(answers: Answers) {
  const date = answers['child.birthDate'];
  return typeof date === 'string' ? { date, precision: precisionOf(answers['child.birthPrecision']) } : null;
}

function readBirthDate(typed: string, { today }: Context) {
  const found = parseBirthDate(typed, today);
  return found.ok && isGrown(found.date, found.precision, today)
    ? { ok: false as const, reason: 'grown' }
    : found;
}

function readArrival(typed: string, { today, answers }: Context) {
  const found = parseSince(typed, today);
  const born = bornOn(answers);
  return !found.ok && found.reason === 'since-birth' && born ? { ok: true as const, ...born } : found;
}

function fitsAge(code: string, answers: Answers, today: string): boolean {
  const range = schoolAges[code as keyof typeof schoolAges];
  const born = bornOn(answers);
  if (born === null) return true;
  const age = fullYears(born.date, today);
  return age >= range[0] && age < range[1];
}

/** The same place as a brother's or sister's, once per place. */
function* placesOfSiblings({ answers, person }: Context): Talk<Choice[]> {
  const family = person.familyId === null ? null : yield* read('family');
  const choices = new Map<string, Choice>();
  for (const { id, name, registrationArea: place } of family?.children ?? []) {
    if (place === null || id === answers.childId || choices.has(place)) continue;
    const label = text('families:child.registrationArea.same', { name, place: areaName(place) });
    choices.set(place, { value: place, label, synonyms: 'same' });
  }
  return [...choices.values()].slice(0, 3);
}
