import { areaName } from '../../../../core/areas/index.js';
import { parseResidentId, type ResidentId } from '../../../../domain/families/identity/index.js';
import { dateInWords } from '../../../engine/dates.js';
import type { Context } from '../../../engine/flow.js';
import type { Input } from '../../../engine/input.js';
import { type Text, text } from '../../../engine/text.js';
import { isGrown } from './age.js';
import type { Answers, Question, Reading } from './question.js';
import { typedText } from './typed.js';

/** The question for a child's ID number, which answers birth date, sex and registration place as well. */
export const idNumberQuestion: Question = {
  id: 'child.idNumber',
  fields: ['child.idNumber'],
  optional: true,
  read: readIdNumber,
  show: (value) => text('families:child.idNumber.shown', { end: String(value).slice(-4) }),
};

function readIdNumber(input: Input, context: Context): Reading {
  const typed = typedText(input);
  if (typed === null) return { wrong: text('families:wrong.notText') };
  const found = parseResidentId(typed, context.today);
  if (!found.ok) return { wrong: text(`families:child.idNumber.wrong.${found.reason}`) };
  if (isGrown(found.birthDate, 'day', context.today)) {
    return { wrong: text('families:child.idNumber.wrong.grown') };
  }
  return { given: tellsOf(found, context.answers), lines: [whatItTells(found, context)] };
}

// The number keeps the place of its first registration: what has been said of the place since then counts.
function tellsOf(found: ResidentId, answers: Answers): Answers {
  const told: Answers = {
    'child.idNumber': found.number,
    'child.birthDate': found.birthDate,
    'child.birthPrecision': 'day',
    'child.sex': found.sex,
  };
  const isPlaceOpen = (answers['child.registrationArea'] ?? null) === null;
  return isPlaceOpen && found.registrationArea !== null
    ? { ...told, 'child.registrationArea': found.registrationArea }
    : told;
}

function whatItTells({ birthDate, sex, registrationArea }: ResidentId, { person }: Context): Text {
  const known = {
    birth: dateInWords(birthDate, 'day', person.locale),
    sex: text(`families:child.sex.options.${sex}`),
  };
  return registrationArea === null
    ? text('families:child.idNumber.read', known)
    : text('families:child.idNumber.readWithPlace', { ...known, place: areaName(registrationArea) });
}
