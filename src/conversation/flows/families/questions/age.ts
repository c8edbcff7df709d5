import {
  addMonths,
  type CalendarDate,
  type DatePrecision,
} from '../../../../domain/families/identity/index.js';

const spanInMonths: Record<DatePrecision, number> = { day: 0, month: 1, year: 12 };

/** Whether who was born then is 18 for certain, and so no child (Civil Code 2020, article 17). */
export function isGrown(birthDate: CalendarDate, precision: DatePrecision, today: CalendarDate): boolean {
  return addMonths(birthDate, 18 * 12 + spanInMonths[precision]) <= today;
}

/** Full years on a day; for a rough date, as if born on its first day. */
export function fullYears(birthDate: CalendarDate, today: CalendarDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return Math.max(0, today.slice(5) < birthDate.slice(5) ? years - 1 : years);
}
