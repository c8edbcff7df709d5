import { type CalendarDate, calendarDate, type DatePrecision, isRealDate, startOf } from './calendar-date.js';

/**
 * unreadable: no date was recognised · lunar: a day of the lunar calendar, which is not converted ·
 * no-such-day: the calendar lacks it · ambiguous: day and month may be swapped (3/5/2018) · future: after
 * today.
 */
export type DateProblem = 'unreadable' | 'lunar' | 'no-such-day' | 'ambiguous' | 'future';

/** A date that was read; one known to the month or year only is the first day of it. */
export type ReadDate = { ok: true; date: CalendarDate; precision: DatePrecision };

export type DateResult<Problem> = ReadDate | { ok: false; reason: Problem };

/** The parts of a date as they were written; a part that is not there is null, a year has four digits. */
export type WrittenDate = { year: number | null; month: number | null; day: number | null };

/** Makes a date of its written parts unless it lies after `today` or does not exist. */
export function toDate(
  year: number,
  { month, day }: Omit<WrittenDate, 'year'>,
  today: CalendarDate,
): DateResult<'no-such-day' | 'future'> {
  if (year < 1900 || !isRealDate(year, month ?? 1, day ?? 1)) return { ok: false, reason: 'no-such-day' };
  const date = calendarDate(year, month ?? 1, day ?? 1);
  if (date > today) return { ok: false, reason: 'future' };
  return { ok: true, date, precision: day !== null ? 'day' : month !== null ? 'month' : 'year' };
}

/** A date known to the given precision. */
export function roughDate(date: CalendarDate, precision: DatePrecision): ReadDate {
  return { ok: true, date: startOf(date, precision), precision };
}

/** Festivals and month names that only the lunar calendar has. */
export const lunarWords =
  /农历|阴历|旧历|古历|lunar|腊月|冬月|闰.{0,2}月|初[1-9一二三四五六七八九十]|廿|除夕|中秋|端午|元宵|重阳|大年/;
