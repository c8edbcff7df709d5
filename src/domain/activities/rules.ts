import type { CalendarDate, DatePrecision } from '../families/identity/index.js';
import type { SignUpState } from './types.js';

/** States in which a sign-up takes a seat. */
export const seatedStates: SignUpState[] = ['confirmed', 'offered', 'attended', 'absent'];

/** States in which a sign-up can still be cancelled. */
export const standingStates: SignUpState[] = ['confirmed', 'offered', 'waiting'];

const shanghaiDays = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** Full years (周岁) of somebody born on one day, on another day. */
export function fullYears(birth: CalendarDate, on: CalendarDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

interface Born {
  birthDate: CalendarDate | null;
  birthPrecision: DatePrecision | null;
}

interface AgeLimits {
  startsAt: Date;
  minAge: number | null;
  maxAge: number | null;
}

/**
 * Why a child's age does not fit on the day in Shanghai on which the activity starts, or null. Only what is
 * certain counts: a child whose birth date is unknown, or known too roughly to tell, fits.
 */
export function ageProblem(
  { birthDate, birthPrecision }: Born,
  { startsAt, minAge, maxAge }: AgeLimits,
): 'childTooYoung' | 'childTooOld' | null {
  if (birthDate === null) return null;
  const startDay = shanghaiDays.format(startsAt);
  if (minAge !== null && fullYears(birthDate, startDay) < minAge) return 'childTooYoung';
  const latestBirth = lastDay(birthDate, birthPrecision);
  return maxAge !== null && fullYears(latestBirth, startDay) >= maxAge ? 'childTooOld' : null;
}

/** The last day that a date may mean; 31 stands for the end of any month, which comparing allows. */
function lastDay(date: CalendarDate, precision: DatePrecision | null): CalendarDate {
  if (precision === 'year') return `${date.slice(0, 4)}-12-31`;
  return precision === 'month' ? `${date.slice(0, 7)}-31` : date;
}

/** Seats go to the first of the list; with anybody waiting, whoever comes joins the end. */
export function statesForNew(count: number, seats: { seatsLeft: number; waiting: number }): SignUpState[] {
  const free = seats.waiting > 0 ? 0 : seats.seatsLeft;
  return Array.from({ length: count }, (_, place) => (place < free ? 'confirmed' : 'waiting'));
}
