import { z } from 'zod';
import {
  type Area,
  areaByCode,
  areaName,
  areasOfLocation,
  countiesOf,
  findAreas,
  isWithin,
} from '../../../../core/areas/index.js';
import type { Choice, Context } from '../../../engine/flow.js';
import type { Input } from '../../../engine/input.js';
import { type Text, text } from '../../../engine/text.js';
import { type Answers, type Question, type Reading, unclear } from './question.js';
import { echo } from './typed.js';

const mostChoices = 6;

const unclearPlace = z.object({
  question: z.string(),
  /** A province or city of which the county is still to be told. */
  within: z.string().nullable(),
  /** Places of the same name. */
  among: z.array(z.string()),
});
type UnclearPlace = z.infer<typeof unclearPlace>;

type Extra = Partial<Pick<Question, 'optional' | 'choices'>>;
type SharedLocation = Extract<Input, { kind: 'location' }>;

/** A question for a place down to the county, typed freely or sent as a location; put more closely until clear. */
export function placeQuestion(id: string, extra: Extra = {}): Question {
  return {
    id,
    fields: [id],
    closer: ({ answers }) => closer(unclearOf(id, answers)),
    choose: (value, { answers }) => choose(id, value, unclearOf(id, answers)),
    read: (input, context) => read(id, input, context),
    show: (value) => ({ raw: areaName(String(value)) }),
    ...extra,
  };
}

function unclearOf(id: string, answers: Answers): UnclearPlace | null {
  const stands = unclearPlace.safeParse(answers[unclear]);
  return stands.success && stands.data.question === id ? stands.data : null;
}

function closer(place: UnclearPlace | null): { lines: Text[]; choices: Choice[] } | null {
  if (place === null) return null;
  if (place.within === null) {
    const none: Choice = { value: 'none', label: text('families:place.none'), synonyms: 'none-of-these' };
    return { lines: [text('families:place.which')], choices: [...place.among.map(placeChoice), none] };
  }
  const name = areaName(place.within);
  const counties = countiesOf(place.within).map(({ code }) => code);
  const whole: Choice = { value: 'whole', label: text('families:place.whole', { place: name }) };
  const few = counties.length <= mostChoices ? counties.map(placeChoice) : [];
  return { lines: [text('families:place.county', { place: name })], choices: [...few, whole] };
}

function placeChoice(code: string): Choice {
  return { value: code, label: { raw: areaName(code) } };
}

function choose(id: string, value: string, place: UnclearPlace | null): Reading {
  if (value === 'whole' && place?.within) return { given: { [id]: place.within } };
  const area = areaByCode(value);
  return area ? readArea(id, area) : { again: { [unclear]: null }, lines: [text('families:place.anew')] };
}

function read(id: string, input: Input, { answers }: Context): Reading {
  if (input.kind !== 'text' && input.kind !== 'location') return { wrong: text('families:wrong.notText') };
  const within = unclearOf(id, answers)?.within ?? null;
  const typed = input.kind === 'text' ? input.text : input.label;
  const found = input.kind === 'text' ? findTyped(typed, within) : findShared(input, within);
  const [area] = found;
  if (!area && input.kind === 'location') return { wrong: text('families:place.location') };
  if (!area) return { wrong: text('families:place.unknown', { typed: echo(typed) }) };
  if (found.length === 1) return readArea(id, area);
  const among = found.slice(0, mostChoices).map(({ code }) => code);
  return { again: { [unclear]: { question: id, within: null, among } } };
}

function readArea(id: string, { code }: Area): Reading {
  if (countiesOf(code).length === 0) return { given: { [id]: code } };
  return { again: { [unclear]: { question: id, within: code, among: [] } } };
}

// After 北京, 朝阳 is the district there; a place elsewhere is a change of mind.
function findTyped(typed: string, within: string | null): Area[] {
  const found = findAreas(typed);
  if (within === null) return found;
  const readings = [inside(within, found), inside(within, findAreas(areaName(within) + typed)), found];
  return readings.find((areas) => areas.length > 0) ?? [];
}

// A location leads to the city at most: for the district in it, sending it again says nothing new.
function findShared(location: SharedLocation, within: string | null): Area[] {
  const found = areasOfLocation(location);
  if (within === null) return found;
  const closerBy = inside(within, found);
  if (closerBy.length > 0) return closerBy;
  return found.some(({ code }) => code === within) ? [] : found;
}

function inside(within: string, areas: Area[]): Area[] {
  return areas.filter(({ code }) => code !== within && isWithin(code, within));
}
