import { areaByCode, countiesOf } from '../../../core/areas/index.js';
import { type CalendarDate, calendarDate, isRealDate } from './calendar-date.js';
import { plainText } from './plain-text.js';

export type Sex = 'male' | 'female';

export type ResidentIdProblem = 'length' | 'characters' | 'checksum' | 'birth-date' | 'area';

/**
 * `number` has 18 characters with an upper-case X. `areaCode` is the first six digits as they stand;
 * `registrationArea` is the same place in today's table of areas, or null when that has no such county.
 */
export type ResidentId = {
  ok: true;
  number: string;
  birthDate: CalendarDate;
  sex: Sex;
  areaCode: string;
  registrationArea: string | null;
};

export type ResidentIdResult = ResidentId | { ok: false; reason: ResidentIdProblem };

function refuse(reason: ResidentIdProblem): ResidentIdResult {
  return { ok: false, reason };
}

/** The check character of the first 17 digits: GB 11643-1999, ISO 7064 MOD 11-2. */
export function residentIdCheckCharacter(digits: string): string {
  const remainder = [...digits].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  return '0123456789X'.charAt((12 - remainder) % 11);
}

/**
 * Reads a resident identity number (GB 11643-1999), with any spaces, hyphens and Chinese words around it.
 * One of 15 digits, as given out until 1999, is lengthened. A county that no longer exists is accepted,
 * an unknown province is not. `today` is a date that the birth must not lie after.
 */
export function parseResidentId(text: string, today: CalendarDate): ResidentIdResult {
  const typed = plainText(text)
    .toUpperCase()
    .replaceAll('×', 'X')
    .replace(/[\s\-–—.:,，。：、()]|\p{Script=Han}/gu, '');
  if (!/^\d+X?$/.test(typed)) return refuse(typed === '' ? 'length' : 'characters');
  if (typed.length !== 15 && typed.length !== 18) return refuse('length');
  if (typed.length === 15 && typed.endsWith('X')) return refuse('characters');
  const digits = typed.length === 15 ? `${typed.slice(0, 6)}19${typed.slice(6)}` : typed.slice(0, 17);
  const number = digits + residentIdCheckCharacter(digits);
  return typed.length === 18 && typed !== number ? refuse('checksum') : readNumber(number, today);
}

function readNumber(number: string, today: CalendarDate): ResidentIdResult {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(
    Number,
  ) as [number, number, number];
  const birthDate = calendarDate(year, month, day);
  if (year < 1900 || !isRealDate(year, month, day) || birthDate > today) return refuse('birth-date');
  const areaCode = number.slice(0, 6);
  if (!isKnownProvince(areaCode)) return refuse('area');
  const sex = Number(number[16]) % 2 === 1 ? 'male' : 'female';
  return { ok: true, number, birthDate, sex, areaCode, registrationArea: registrationAreaOf(areaCode) };
}

/** Residence permits of people from Taiwan carry 83; permanent residents from abroad, 9 and a province. */
function isKnownProvince(areaCode: string): boolean {
  const province = areaCode.startsWith('9') ? areaCode.slice(1, 3) : areaCode.slice(0, 2);
  return province === '83' || areaByCode(`${province}0000`) !== undefined;
}

/** A code ending in 01 stood for all districts of a city: it is the place where the city has no counties. */
function registrationAreaOf(areaCode: string): string | null {
  const candidates = [areaCode.replace(/^83/, '71'), areaCode.replace(/01$/, '00')];
  const finest = candidates.find((code) => areaByCode(code) !== undefined && countiesOf(code).length === 0);
  return finest ?? null;
}
