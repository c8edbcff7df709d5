import { AppError } from '../../core/errors.js';
import { newId } from '../../core/ids.js';
import type { Work } from '../../store/work.js';
import type { NewActivity } from './types.js';

/**
 * Offers an activity from now on.
 * @param sample whether it belongs to the sample data
 * @throws AppError `activityOver` when it would have started already
 */
export async function createActivity(
  { db, now }: Work,
  activity: NewActivity,
  sample = false,
): Promise<{ activityId: string }> {
  if (activity.startsAt <= now) throw new AppError('activityOver');
  const id = newId();
  await db.activity.create({ data: { ...activity, id, state: 'open', sample, createdAt: now } });
  return { activityId: id };
}
