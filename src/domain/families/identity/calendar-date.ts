/** A day of the calendar as 'YYYY-MM-DD', without a time or a time zone; such texts sort by time. */
export type CalendarDate = string;

/** How exactly a date is known; one known to the month or year is written as the first day of it. */
export type DatePrecision = 'day' | 'month' | 'year';

/** Writes a date; month counts from 1. */
export function calendarDate(year: number, month = 1, day = 1): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Takes a date apart into year, month (from 1) and day. */
export function dateParts(date: CalendarDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** The number of days in a month; month counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Tells whether the calendar has such a day. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Moves a date by whole months; from a day that the month lacks, to the last day of that month. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = dateParts(date);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return calendarDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Moves a date by days. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const { year, month, day } = dateParts(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** The first day of the month or year that a date lies in; the date itself for 'day'. */
export function startOf(date: CalendarDate, precision: DatePrecision): CalendarDate {
  const { year, month } = dateParts(date);
  if (precision === 'day') return date;
  return precision === 'month' ? calendarDate(year, month) : calendarDate(year);
}
