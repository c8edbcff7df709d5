import chineseDays from 'chinese-days';
import { addDays, type CalendarDate } from '../families/identity/index.js';
import { dayInShanghai } from './working-days.js';

const opens = '09:00:00+08:00';
const closes = '17:30:00+08:00';

/** Open now, or the day on which the office opens next: today before it opens, else the next working day. */
export type OfficeHours = 'open' | { nextDay: CalendarDate };

/**
 * Whether caseworkers are at their desks: 9:00 to 17:30 in Shanghai on working days. Public holidays and
 * make-up workdays follow the State Council's arrangement of each year.
 */
export function officeHours(now: Date): OfficeHours {
  const today = dayInShanghai(now);
  if (chineseDays.isWorkday(today)) {
    if (now < new Date(`${today}T${opens}`)) return { nextDay: today };
    if (now < new Date(`${today}T${closes}`)) return 'open';
  }
  let day = addDays(today, 1);
  while (!chineseDays.isWorkday(day)) day = addDays(day, 1);
  return { nextDay: day };
}
