import { areaAncestors } from './kinship.js';
import { areaLexicon, type Candidate } from './lexicon.js';
import { areaByCode } from './table.js';
import { type Unit, unitKey } from './units.js';

/** A run of units, from `start` up to but without `end`, that may name one of several areas. */
export type Mention = { start: number; end: number; candidates: Candidate[] };

/** What follows a name that belongs to a street or a village instead: 中山路, 太和镇, 市中心. */
const ofSmallerPlace =
  /^(?:[东西南北中]?(?:路|大道)|街(?!道)|大街|巷|胡同|村|镇|乡|屯|花园|小区|广场|心|road|street)/;

function codeMention(unit: Unit, start: number): Mention[] {
  const area = /^\d{6}(?:\d{3}|\d{6})?$/.test(unit.text) ? areaByCode(unit.text.slice(0, 6)) : undefined;
  return area === undefined ? [] : [{ start, end: start + 1, candidates: [{ area, strength: 'full' }] }];
}

function mentionsAt(units: Unit[], start: number): Mention[] {
  const { candidates, longest } = areaLexicon();
  const found: Mention[] = [];
  let key = '';
  for (let end = start + 1; end <= Math.min(units.length, start + longest); end++) {
    key += unitKey(units[end - 1] as Unit);
    const known = candidates.get(key);
    if (known !== undefined) found.push({ start, end, candidates: known });
  }
  return found;
}

/** Every run of units that is some area's name, overlapping ones included. */
export function findMentions(units: Unit[]): Mention[] {
  const all = units.flatMap((unit, start) => [...mentionsAt(units, start), ...codeMention(unit, start)]);
  const starts = new Set(all.map(({ start }) => start));
  return all
    .map((mention) => (starts.has(mention.end) ? mention : withoutNamesOfSmallerPlaces(mention, units)))
    .map((mention) => ({
      ...mention,
      candidates: mention.candidates.filter((one) => counts(one, mention, all, units)),
    }))
    .filter(({ candidates }) => candidates.length > 0);
}

function withoutNamesOfSmallerPlaces(mention: Mention, units: Unit[]): Mention {
  const after = units.slice(mention.end, mention.end + 3).map(({ text }) => text);
  if (!ofSmallerPlace.test(after.join(''))) return mention;
  return { ...mention, candidates: mention.candidates.filter(({ strength }) => strength === 'full') };
}

/** Tells whether a mention names a place that the area lies in. */
export function isAround(mention: Mention, { area }: Candidate): boolean {
  const above = areaAncestors(area.code).slice(1);
  return mention.candidates.some((other) => above.includes(other.area.code));
}

/** Words that may stand around a place in an answer that is nothing but the place. */
const aroundAnswer = /^[我们家住在现老是来自的那边这里附近人呢啊吧了]*$/;

function counts(candidate: Candidate, mention: Mention, all: Mention[], units: Unit[]): boolean {
  if (candidate.strength === 'full' || candidate.strength === 'short') return true;
  if (all.some((other) => isApart(other, mention) && isAround(other, candidate))) return true;
  const rest = units.filter((_, index) => index < mention.start || index >= mention.end);
  return candidate.strength === 'everyday' && aroundAnswer.test(rest.map(({ text }) => text).join(''));
}

/** Tells whether two mentions share no unit. */
export function isApart(mention: Mention, other: Mention): boolean {
  return mention.end <= other.start || other.end <= mention.start;
}

type Reading = { covered: number; mentions: Mention[] };

/** Chooses mentions without overlap that explain the most units, and of equal choices the fewest. */
export function readMentions(units: Unit[], mentions: Mention[]): Mention[] {
  const best: Reading[] = [];
  best[units.length] = { covered: 0, mentions: [] };
  for (let start = units.length - 1; start >= 0; start--) {
    const readings = mentions
      .filter((mention) => mention.start === start)
      .map((mention) => readingFrom(mention, best[mention.end] as Reading));
    best[start] = [...readings, best[start + 1] as Reading].reduce(better);
  }
  return best[0]?.mentions ?? [];
}

function readingFrom(mention: Mention, rest: Reading): Reading {
  return { covered: mention.end - mention.start + rest.covered, mentions: [mention, ...rest.mentions] };
}

function better(one: Reading, other: Reading): Reading {
  if (one.covered !== other.covered) return one.covered > other.covered ? one : other;
  return other.mentions.length < one.mentions.length ? other : one;
}
