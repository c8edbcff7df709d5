import { AppError } from '../../core/errors.js';
import type { Activity } from '../../store/generated/client.js';
import type { Work } from '../../store/work.js';
import { seatedStates } from './rules.js';

/**
 * Locks an activity to the end of the transaction: whoever gives or frees its seats does so alone.
 * @throws AppError `activityUnknown`
 */
export async function lockActivity({ db }: Work, activityId: string): Promise<Activity> {
  await db.$executeRaw`SELECT id FROM activity WHERE id = ${activityId}::uuid FOR UPDATE`;
  const activity = await db.activity.findUnique({ where: { id: activityId } });
  if (!activity) throw new AppError('activityUnknown');
  return activity;
}

/** The seats of a locked activity, counted after the lock: an earlier count would miss who came meanwhile. */
export async function countSeats({ db }: Work, { id, capacity }: Activity) {
  const [counts] = await db.$queryRaw<{ seated: number; waiting: number }[]>`
    SELECT (count(*) FILTER (WHERE state = ANY(${seatedStates}::text[])))::int AS seated,
           (count(*) FILTER (WHERE state = 'waiting'))::int AS waiting
    FROM sign_up WHERE activity_id = ${id}::uuid`;
  const { seated = 0, waiting = 0 } = counts ?? {};
  return { seatsLeft: Math.max(0, capacity - seated), waiting };
}

/** Tells whether seats may still be given. */
export function isOpen({ state, startsAt }: Pick<Activity, 'state' | 'startsAt'>, now: Date): boolean {
  return state === 'open' && now < startsAt;
}

/** @throws AppError `activityCancelled`, `activityOver` once it has started */
export function refuseClosed({ state, startsAt }: Activity, now: Date): void {
  if (state === 'cancelled') throw new AppError('activityCancelled');
  if (startsAt <= now) throw new AppError('activityOver');
}
