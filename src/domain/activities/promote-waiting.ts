import type { Translate } from '../../core/i18n.js';
import type { Activity } from '../../store/generated/client.js';
import type { Work } from '../../store/work.js';
import { countSeats, isOpen, lockActivity } from './seats.js';
import { tellSignedUp } from './tell.js';
import type { MovedUp } from './types.js';

/**
 * Gives free seats to the first of the waiting list and writes to them. Nobody moves up once the activity
 * has started or is cancelled.
 * @throws AppError `activityUnknown`
 */
export async function promoteWaiting(
  work: Work,
  activityId: string,
  translate: Translate,
): Promise<MovedUp[]> {
  return fillSeats(work, await lockActivity(work, activityId), translate);
}

/** The same for an activity that is locked already. */
export async function fillSeats(work: Work, activity: Activity, translate: Translate): Promise<MovedUp[]> {
  if (!isOpen(activity, work.now)) return [];
  const { seatsLeft, waiting } = await countSeats(work, activity);
  if (seatsLeft === 0 || waiting === 0) return [];
  const first = await work.db.signUp.findMany({
    where: { activityId: activity.id, state: 'waiting' },
    orderBy: { position: 'asc' },
    take: seatsLeft,
  });
  const where = { id: { in: first.map(({ id }) => id) } };
  await work.db.signUp.updateMany({ where, data: { state: 'confirmed', updatedAt: work.now } });
  await tellSignedUp(work, activity, first, 'movedUp', translate);
  return first.map(({ id, personId, childId }) => ({ signUpId: id, personId, childId }));
}
