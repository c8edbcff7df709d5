import { officeHours } from '../../../domain/welfare/index.js';
import { dayWithWeekday } from '../../engine/dates.js';
import type { Context } from '../../engine/flow.js';
import { type Text, text } from '../../engine/text.js';

/**
 * Says when a person will answer: the text `<part>.open` in office hours, else `<part>.closed` with the
 * day on which the office opens next.
 */
export function officeHoursLine(part: string, number: string, { now, person }: Context): Text {
  const hours = officeHours(now);
  if (hours === 'open') return text(`${part}.open`, { number });
  return text(`${part}.closed`, { number, day: dayWithWeekday(hours.nextDay, person.locale) });
}
