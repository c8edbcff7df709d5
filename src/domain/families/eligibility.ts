import { areaByCode, countiesOf, isWithin, sameCentralCity } from '../../core/areas/index.js';
import {
  addDays,
  addMonths,
  type CalendarDate,
  type DatePrecision,
  startOf,
} from './identity/calendar-date.js';

/** What is known of a child; null is not known. Areas are codes of GB/T 2260. */
export type EligibilityFacts = {
  birthDate: CalendarDate | null;
  birthPrecision: DatePrecision;
  registrationArea: string | null;
  residenceArea: string | null;
  /** Since when the child lives in the place of residence. */
  arrivedOn: CalendarDate | null;
  arrivedPrecision: DatePrecision;
  /** Whether the child lives with a parent or another guardian. */
  withGuardian: boolean | null;
};

export type MissingFact = 'birthDate' | 'registrationArea' | 'residenceArea' | 'arrivedOn' | 'withGuardian';

/** `until` is the 16th birthday and the first day on which the child no longer counts. */
export type Eligibility =
  | { status: 'eligible'; until: CalendarDate }
  | { status: 'not-yet'; from: CalendarDate }
  | { status: 'not'; because: 'age' | 'same-county' | 'same-central-city' | 'no-guardian' }
  | { status: 'unknown'; missing: MissingFact[] };

/** From `earliest` up to and including `latest`: when a day lies that is not known exactly. */
type DaySpan = { earliest: CalendarDate; latest: CalendarDate };

type AreaVerdict = 'moved' | 'same-county' | 'same-central-city' | MissingFact[];

/**
 * Tells whether a child counts as a migrant child on a date: under 16, moved with a guardian across a
 * county boundary but not between urban districts of one city, six calendar months or more ago (Action
 * plan for strengthening the care and protection of migrant children, 民发〔2024〕35号, definition).
 * A date known to the month is read in the child's favour; one known to the year gives 'unknown' while
 * the year leaves it open. A child who will be 16 before the six months are over is 'not' by age.
 */
export function eligibility(facts: EligibilityFacts, onDate: CalendarDate): Eligibility {
  const birthday = sixteenthBirthday(facts);
  const areas = compareAreas(facts);
  if (birthday !== null && birthday.latest <= onDate) return { status: 'not', because: 'age' };
  if (areas === 'same-county' || areas === 'same-central-city') return { status: 'not', because: areas };
  if (facts.withGuardian === false) return { status: 'not', because: 'no-guardian' };
  const counted = sixMonthsAway(facts);
  const missing: MissingFact[] = [
    ...(birthday === null ? (['birthDate'] as const) : []),
    ...(areas === 'moved' ? [] : areas),
    ...(counted === null ? (['arrivedOn'] as const) : []),
    ...(facts.withGuardian === null ? (['withGuardian'] as const) : []),
  ];
  if (missing.length > 0 || birthday === null || counted === null) return { status: 'unknown', missing };
  return byTime(birthday, counted, onDate);
}

function byTime(birthday: DaySpan, counted: DaySpan, onDate: CalendarDate): Eligibility {
  if (counted.earliest >= birthday.latest) return { status: 'not', because: 'age' };
  if (onDate < counted.earliest) return { status: 'not-yet', from: counted.earliest };
  const missing: MissingFact[] = [];
  if (birthday.earliest <= onDate) missing.push('birthDate');
  if (onDate < counted.latest) missing.push('arrivedOn');
  return missing.length > 0
    ? { status: 'unknown', missing }
    : { status: 'eligible', until: birthday.earliest };
}

function spanOf(date: CalendarDate, precision: DatePrecision): DaySpan {
  const earliest = startOf(date, precision);
  if (precision === 'day') return { earliest, latest: earliest };
  return { earliest, latest: addDays(addMonths(earliest, precision === 'month' ? 1 : 12), -1) };
}

function sixteenthBirthday({ birthDate, birthPrecision }: EligibilityFacts): DaySpan | null {
  if (birthDate === null) return null;
  const { earliest, latest } = spanOf(birthDate, birthPrecision);
  const last = addMonths(latest, 16 * 12);
  return { earliest: birthPrecision === 'year' ? addMonths(earliest, 16 * 12) : last, latest: last };
}

/** When six months away are full. A child born after the family arrived is away since birth. */
function sixMonthsAway(facts: EligibilityFacts): DaySpan | null {
  if (facts.arrivedOn === null) return null;
  const arrived = spanOf(facts.arrivedOn, facts.arrivedPrecision);
  const born = facts.birthDate === null ? arrived : spanOf(facts.birthDate, facts.birthPrecision);
  const earliest = addMonths(later(arrived.earliest, born.earliest), 6);
  const latest = addMonths(later(arrived.latest, born.latest), 6);
  const isRough = facts.arrivedPrecision === 'year' || facts.birthPrecision === 'year';
  return { earliest, latest: isRough ? latest : earliest };
}

function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}

function compareAreas({ registrationArea, residenceArea }: EligibilityFacts): AreaVerdict {
  if (registrationArea === null || residenceArea === null) {
    return [
      ...(registrationArea === null ? (['registrationArea'] as const) : []),
      ...(residenceArea === null ? (['residenceArea'] as const) : []),
    ];
  }
  const open = openAreas(registrationArea, residenceArea);
  if (open.length > 0) return open;
  if (registrationArea === residenceArea) return 'same-county';
  return sameCentralCity(registrationArea, residenceArea) ? 'same-central-city' : 'moved';
}

/** A city or province tells nothing about a move inside it: its county is still to be asked for. */
function openAreas(registrationArea: string, residenceArea: string): MissingFact[] {
  const open: MissingFact[] = [];
  if (isCoarse(registrationArea) && isWithin(residenceArea, registrationArea)) open.push('registrationArea');
  if (isCoarse(residenceArea) && isWithin(registrationArea, residenceArea)) open.push('residenceArea');
  return open;
}

function isCoarse(code: string): boolean {
  return areaByCode(code)?.level !== 'county' && countiesOf(code).length > 0;
}
