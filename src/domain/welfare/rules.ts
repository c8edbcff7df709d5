import { areaAncestors } from '../../core/areas/index.js';
import type { Urgency } from './triage/types.js';
import { type CaseTopic, urgencyNames } from './types.js';
import { endOfWorkingDay } from './working-days.js';

const minute = 60_000;
const letters: Record<Urgency, string> = { emergency: 'A', urgent: 'B', soon: 'C', routine: 'D' };

/** The stored number of an urgency: 0 for an emergency to 3 for routine. */
export function urgencyLevel(urgency: Urgency): number {
  return urgencyNames.indexOf(urgency);
}

/**
 * The urgency that a stored number means.
 * @throws for a number that none has
 */
export function urgencyOf(level: number): Urgency {
  const urgency = urgencyNames[level];
  if (urgency === undefined) throw new Error(`no urgency has the number ${level}`);
  return urgency;
}

/** The number of a case as it is spoken, with the letter of its urgency: A27. */
export function caseNumber(urgency: Urgency, number: number): string {
  return `${letters[urgency]}${number}`;
}

const dueTimes: Record<Urgency, (now: Date) => Date> = {
  emergency: (now) => new Date(now.getTime() + 10 * minute),
  urgent: (now) => new Date(now.getTime() + 240 * minute),
  soon: (now) => endOfWorkingDay(now, 3),
  routine: (now) => endOfWorkingDay(now, 5),
};

/** Until when a first answer is owed: in 10 minutes, in 4 hours, or after 3 or 5 working days. */
export function dueAt(urgency: Urgency, now: Date): Date {
  return dueTimes[urgency](now);
}

/** How pressing a case is. */
export interface Pressure {
  urgency: Urgency;
  dueAt: Date;
}

/** How pressing a case is after one more concern: never less, and due no later, than before. */
export function withConcern(
  before: Pressure,
  urgency: Urgency,
  now: Date,
): Pressure & { escalated: boolean } {
  if (urgencyLevel(urgency) >= urgencyLevel(before.urgency)) return { ...before, escalated: false };
  const due = Math.min(dueAt(urgency, now).getTime(), before.dueAt.getTime());
  return { urgency, dueAt: new Date(due), escalated: true };
}

/** What a team looks after; an empty list means everything. */
export interface TeamScope {
  id: string;
  areas: readonly string[];
  topics: readonly string[];
}

/**
 * The team that a case goes to: of those that look after the topic and the area, the most local one,
 * then one that names the topic, then the first in the list. Null: the default queue.
 * @param area GB/T 2260 code of the residence; null when it is not known, and only a team without
 *   areas of its own fits
 */
export function chooseTeam(
  teams: readonly TeamScope[],
  area: string | null,
  topic: CaseTopic,
): string | null {
  const places = area === null ? [] : areaAncestors(area);
  const fitting = teams
    .filter(({ topics }) => topics.length === 0 || topics.includes(topic))
    .map((team) => ({ id: team.id, distance: distance(team, places), named: team.topics.length > 0 }))
    .filter((team) => team.distance !== null)
    .sort(
      (one, other) =>
        Number(one.distance) - Number(other.distance) || Number(other.named) - Number(one.named),
    );
  return fitting[0]?.id ?? null;
}

function distance({ areas }: TeamScope, places: readonly string[]): number | null {
  if (areas.length === 0) return places.length;
  const nearest = places.findIndex((place) => areas.includes(place));
  return nearest === -1 ? null : nearest;
}
