import chineseDays from 'chinese-days';
import { addDays, type CalendarDate, calendarDate } from '../families/identity/index.js';

const shanghaiOffsetMs = 8 * 3_600_000;
const officeEnd = '17:30:00+08:00';
const firstKnownYear = 2025;
const warningDays = 30;

/** The day that a moment falls on in Asia/Shanghai, which has kept UTC+8 all year since 1992. */
export function dayInShanghai(moment: Date): CalendarDate {
  return new Date(moment.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/**
 * The end of office hours (17:30 in Shanghai) of the n-th working day after today. The day on which it
 * begins is not counted and the last one ends with business hours (Civil Code, articles 201 and 203).
 * Public holidays and make-up workdays follow the State Council's arrangement of each year.
 */
export function endOfWorkingDay(now: Date, count: number): Date {
  let day = dayInShanghai(now);
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (chineseDays.isWorkday(day)) left -= 1;
  }
  return new Date(`${day}T${officeEnd}`);
}

/**
 * The first day whose holidays are not known yet: 1 January of the first year without an arrangement.
 * From there on only weekends count as free, so that a case falls due too early and never too late.
 */
export function calendarCoversUntil(): CalendarDate {
  let year = firstKnownYear;
  while (chineseDays.getDayDetail(calendarDate(year, 10, 1)).name.includes('National Day')) year += 1;
  return calendarDate(year);
}

/** Tells whether the calendar ends within 30 days: `chinese-days` has to be updated now. */
export function calendarEndsSoon(now: Date): boolean {
  return addDays(dayInShanghai(now), warningDays) >= calendarCoversUntil();
}
