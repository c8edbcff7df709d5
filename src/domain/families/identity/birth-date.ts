import { addDays, addMonths, type CalendarDate, dateParts } from './calendar-date.js';
import { type DateProblem, type DateResult, lunarWords, roughDate, toDate } from './date-result.js';
import { type Duration, readDuration } from './duration.js';
import { withNamedTimes } from './named-time.js';
import { plainText, withNumerals } from './plain-text.js';
import { readWrittenDate } from './written-date.js';

/** year-missing: a day without its year (3月5日). */
export type BirthDateProblem = DateProblem | 'year-missing';

export type BirthDateResult = DateResult<BirthDateProblem>;

/**
 * Reads a birth date or an age as a parent writes it: 2018年3月5日, 2018-3, 20180305, 18年3月, 六岁半,
 * 8个月, "March 5, 2018". A whole age gives the likeliest year of birth. Lunar dates are refused.
 */
export function parseBirthDate(text: string, today: CalendarDate): BirthDateResult {
  const plain = plainText(text);
  if (lunarWords.test(plain) || plain.includes('正月')) return { ok: false, reason: 'lunar' };
  const written = readWrittenDate(withNumerals(plain), today);
  if (written === 'ambiguous') return { ok: false, reason: 'ambiguous' };
  if (written !== null && written.year !== null) return toDate(written.year, written, today);
  return readAge(withNumerals(plain), today) ?? readNamedTime(plain, today);
}

/** After ages: 今年5岁 is an age, 今年5月 is not. */
function readNamedTime(plain: string, today: CalendarDate): BirthDateResult {
  const named = readWrittenDate(withNumerals(withNamedTimes(plain, today)), today);
  if (named === null) return { ok: false, reason: 'unreadable' };
  if (named === 'ambiguous') return { ok: false, reason: 'ambiguous' };
  return named.year === null ? { ok: false, reason: 'year-missing' } : toDate(named.year, named, today);
}

function readAge(text: string, today: CalendarDate): BirthDateResult | null {
  // By the old way of counting a newborn is one year old and everybody a year older at New Year.
  const nominalAge = text.match(/虚(?:岁|龄)?\s*(\d{1,2})|(\d{1,2})\s*虚岁/);
  if (nominalAge !== null) {
    const age = Number(nominalAge[1] ?? nominalAge[2]);
    return toDate(dateParts(today).year - age + 1, { month: null, day: null }, today);
  }
  const age = readDuration(text.replace('满月', '1个月').replace('百天', '100天'));
  return age === null ? null : bornBefore(age, today);
}

/** Who says 5岁 turned five at some time in the last year: half a year ago in the middle. */
function bornBefore({ years, months, days, half }: Duration, today: CalendarDate): BirthDateResult {
  if (years === 0 && months === 0) return roughDate(addDays(today, -days), days < 32 ? 'day' : 'month');
  const isWholeAge = months === 0;
  const date = addMonths(today, -(years * 12 + (isWholeAge ? 6 : months)));
  return roughDate(date, isWholeAge || half ? 'year' : 'month');
}
