import { findMentions, isAround, type Mention, readMentions } from './mentions.js';
import type { Area } from './table.js';
import { splitUnits, type Unit } from './units.js';

/** Where most families move to (first digits of the code): the likelier one of two namesakes. */
const destinations = [
  '11',
  '31',
  '4403',
  '4401',
  '4419',
  '5101',
  '3301',
  '3205',
  '4420',
  '4406',
  '12',
  '50',
  '3201',
  '4201',
  '6101',
];

const levels = ['province', 'city', 'county'];

type Found = { area: Area; mention: Mention; around: Mention[]; score: number; order: number };

/**
 * The places that a freely typed text names, likeliest first, each as exact as the text says: a county
 * where one is named, else its city or province. Several when the name is ambiguous (朝阳) or several
 * places are named; empty when none is. Understands six-digit codes, names with or without 省, 市, 县 and
 * the like, and the English names of the larger cities.
 */
export function findAreas(text: string): Area[] {
  const units = splitUnits(text);
  const mentions = readMentions(units, findMentions(units));
  const found = mentions.flatMap((mention, index) => readMention(mention, mentions, units, index));
  const ancestors = new Set(found.flatMap(({ around }) => around));
  const exact = found.filter(({ mention }) => !ancestors.has(mention));
  const areas = exact.sort(byLikelihood).map(({ area }) => area);
  return [...new Set(areas)];
}

function readMention(mention: Mention, mentions: Mention[], units: Unit[], index: number): Found[] {
  const found = mention.candidates.map((candidate, order) => {
    const around = mentions.filter((other) => mayStandAround(other, mention) && isAround(other, candidate));
    const score = [mention, ...around].reduce((sum, { start, end }) => sum + end - start, 0);
    return { area: candidate.area, mention, around, score, order };
  });
  const best = Math.max(...found.map(({ score }) => score));
  const likeliest = found.filter(({ score }) => score === best);
  if (isQuarterOf(mentions[index - 1], mention, likeliest, units)) return [];
  return likeliest.filter(
    ({ area }) => !isCountyOfNamesake(area, mention) && !isBesideGreatNamesake(area, likeliest),
  );
}

/** In 吉林吉林 the first is the province and the second the city. */
function mayStandAround(other: Mention, mention: Mention): boolean {
  return other.candidates[0]?.area === mention.candidates[0]?.area
    ? other.start < mention.start
    : other !== mention;
}

/**
 * In 东莞长安 the second name is a town of the first place, not the district 长安 of another city: a short
 * name that directly follows a place around which it does not lie says nothing.
 */
function isQuarterOf(before: Mention | undefined, mention: Mention, found: Found[], units: Unit[]): boolean {
  if (before === undefined || before.end !== mention.start || units[mention.start]?.afterMark) return false;
  const isShort = mention.candidates.every(({ strength }) => strength !== 'full');
  return isShort && found.every(({ area, around }) => area.level === 'county' && around.length === 0);
}

/** Who says 长沙 means the city, not the county 长沙县 inside it. */
function isCountyOfNamesake(area: Area, mention: Mention): boolean {
  return (
    area.level === 'county' &&
    mention.candidates.some((other) => other.area.level === 'city' && other.area.code === area.parent)
  );
}

/** Who says 西安 or 中山 means the city, not a district of that name elsewhere. */
function isBesideGreatNamesake(area: Area, found: Found[]): boolean {
  const isGreatCity = ({ code }: Area) => code.endsWith('00') && destinations.includes(code.slice(0, 4));
  if (area.level !== 'county' || isGreatCity(area)) return false;
  return found.some((other) => other.area.level !== 'province' && isGreatCity(other.area));
}

function rankOf({ code, level }: Area): number {
  if (level === 'province') return -1;
  const destination = destinations.findIndex((prefix) => code.startsWith(prefix));
  return destination === -1 ? destinations.length : destination;
}

function byLikelihood(one: Found, other: Found): number {
  return (
    other.score - one.score ||
    rankOf(one.area) - rankOf(other.area) ||
    levels.indexOf(one.area.level) - levels.indexOf(other.area.level) ||
    one.order - other.order
  );
}
