import { addMonths, type CalendarDate } from '../../../domain/families/identity/index.js';
import type { ChildAnswers } from '../../../domain/families/index.js';
import {
  type Eligibility,
  type EligibilityFacts,
  eligibility,
  type MissingFact,
} from '../../../domain/families/index.js';
import { dateInWords, dayFrom } from '../../engine/dates.js';
import type { Context } from '../../engine/flow.js';
import { type Text, text } from '../../engine/text.js';

type Sayer = Pick<Context, 'today' | 'person' | 'say'>;

/** One sentence on whether a child counts as a migrant child today, and when that will change. */
export function eligibilityLine(child: ChildAnswers, residenceArea: string | null, context: Sayer): Text {
  const facts = factsOf(child, residenceArea);
  const result = eligibility(facts, context.today);
  const { key, ...params } = wording(result, facts, context);
  return text(`families:eligibility.${key}`, { name: child.name, ...params });
}

function wording(
  result: Eligibility,
  facts: EligibilityFacts,
  context: Sayer,
): { key: string } & Record<string, string> {
  const { today, person } = context;
  switch (result.status) {
    case 'eligible':
      return { key: 'eligible', until: birthday(result.until, facts, context) };
    case 'not-yet':
      return {
        key: isRough(facts) ? 'notYetRough' : 'notYet',
        from: dayFrom(today, result.from, person.locale),
      };
    case 'not':
      return { key: `not.${reasonOf(result.because, facts, today)}` };
    case 'unknown':
      return { key: 'unknown', missing: inWords(result.missing, context) };
  }
}

// Living with "others" leaves open whether one of them is a guardian.
function factsOf(child: ChildAnswers, residenceArea: string | null): EligibilityFacts {
  const { birthDate, registrationArea, arrivedOn, livesWith } = child;
  return {
    birthDate,
    birthPrecision: child.birthPrecision ?? 'day',
    registrationArea,
    residenceArea,
    arrivedOn,
    arrivedPrecision: child.arrivedPrecision ?? 'day',
    withGuardian: livesWith === null || livesWith === 'other' ? null : livesWith !== 'alone',
  };
}

// A birthday of which only the month is known has no weekday.
function birthday(
  until: CalendarDate,
  { birthPrecision }: EligibilityFacts,
  { today, person }: Sayer,
): string {
  return birthPrecision === 'day'
    ? dayFrom(today, until, person.locale)
    : dateInWords(until, birthPrecision, person.locale);
}

function isRough({ arrivedPrecision, birthPrecision }: EligibilityFacts): boolean {
  return arrivedPrecision === 'year' || birthPrecision === 'year';
}

// The rule says "age" as well of a child who will be 16 before the six months are over.
function reasonOf(because: string, { birthDate }: EligibilityFacts, today: CalendarDate): string {
  if (because !== 'age') return because;
  return birthDate !== null && addMonths(birthDate, 16 * 12) > today ? 'age-soon' : 'age';
}

function inWords(missing: readonly MissingFact[], { say, person }: Sayer): string {
  const words = missing.map((fact) => say(text(`families:eligibility.missing.${fact}`)));
  return new Intl.ListFormat(person.locale, { type: 'conjunction' }).format(words);
}
