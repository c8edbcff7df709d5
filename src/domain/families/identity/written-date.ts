import { type CalendarDate, dateParts } from './calendar-date.js';
import type { WrittenDate } from './date-result.js';

const monthNames = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];

const year = '(?<y>(?:19|20)\\d{2})';
const anyYear = '(?<y>(?:19|20)?\\d{2})';
const month = '(?<m>\\d{1,2})';
const day = '(?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)';
const nameOfMonth = `(?<n>${monthNames.join('|')})(?![a-z])\\.?`;

/** Ways to write a date, the most exact first. Two digits before 年 are a count in 10年了 or 住了10年. */
const forms = [
  `${anyYear}\\s*年\\s*${month}\\s*月份?\\s*${day}`,
  `${anyYear}\\s*年\\s*${month}\\s*月`,
  `\\b${year}(?:\\s*[-/.年]\\s*|\\s+)${month}(?:\\s*[-/.月]\\s*|\\s+)${day}`,
  `\\b(?<y>\\d{2})[-/.]${month}[-/.]${day}`,
  `\\b${day}(?: of)? ${nameOfMonth},? (?:of )?${year}`,
  `\\b${nameOfMonth} ${day},? ${year}`,
  `\\b${nameOfMonth},? (?:of )?${year}`,
  `\\b${year}(?:\\s*[-/.]\\s*|\\s+)${month}(?!\\d)`,
  `(?<!\\d)${year}(?<m>\\d{2})(?<d>\\d{2})(?!\\d)`,
  `(?<!\\d)${year}(?<m>0[1-9]|1[0-2])(?!\\d)`,
  `(?<!\\d)(?<y>\\d{2})(?<m>0[1-9]|1[0-2])(?<d>[0-3]\\d)(?!\\d)`,
  `(?<!\\d)${year}(?!\\d)`,
  '(?<![\\d了有])(?<y>\\d{2})\\s*年(?!\\s*(?:前|多|半|了|来(?!的)|以|几|级))',
  `(?<!\\d)${month}\\s*月份?\\s*${day}`,
  `(?<!\\d)${month}\\s*月`,
  `\\b${nameOfMonth} ${day}`,
  `\\b${day}(?: of)? ${nameOfMonth}\\b`,
  `\\b${nameOfMonth}`,
].map((form) => new RegExp(form));

/** Day and month in either order before the year. */
const slashed = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d{2})(?!\d)/;

/** A year written with two digits is the latest one that is not after today: 18 is 2018, 95 is 1995. */
function fullYear(written: string, today: CalendarDate): number {
  if (written.length === 4) return Number(written);
  const thisYear = dateParts(today).year;
  const inThisCentury = thisYear - (thisYear % 100) + Number(written);
  return inThisCentury > thisYear ? inThisCentury - 100 : inThisCentury;
}

function readSlashed(text: string): WrittenDate | 'ambiguous' | null {
  const match = text.match(slashed);
  if (match === null) return null;
  const [one, other, year] = match.slice(1).map(Number) as [number, number, number];
  if (one <= 12 && other <= 12 && one !== other) return 'ambiguous';
  return one > 12 ? { year, month: other, day: one } : { year, month: one, day: other };
}

function monthNumber(name: string): number {
  return monthNames.findIndex((pattern) => new RegExp(`^${pattern}$`).test(name)) + 1;
}

function readForm(form: RegExp, text: string, today: CalendarDate): WrittenDate | null {
  const groups = text.match(form)?.groups;
  if (groups === undefined) return null;
  const month = groups.n === undefined ? groups.m : monthNumber(groups.n);
  return {
    year: groups.y === undefined ? null : fullYear(groups.y, today),
    month: month === undefined ? null : Number(month),
    day: groups.d === undefined ? null : Number(groups.d),
  };
}

/**
 * Finds a date of the solar calendar in a text whose numerals are Arabic: 2018年3月5日, 2018-3-5, 20180305,
 * 18年3月, 2018, 9月, March 5, 2018. 'ambiguous' for 3/5/2018; null when there is none.
 */
export function readWrittenDate(text: string, today: CalendarDate): WrittenDate | 'ambiguous' | null {
  const inEitherOrder = readSlashed(text);
  if (inEitherOrder !== null) return inEitherOrder;
  for (const form of forms) {
    const found = readForm(form, text, today);
    if (found !== null) return found;
  }
  return null;
}
