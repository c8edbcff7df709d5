import type { Translate } from '../../core/i18n.js';
import type { Work } from '../../store/work.js';
import { standingStates } from './rules.js';
import { lockActivity, refuseClosed } from './seats.js';
import { tellSignedUp } from './tell.js';

/**
 * Cancels an activity and writes to everyone who is signed up or waiting. A second time changes nothing.
 * @throws AppError `activityUnknown`, `activityOver` once it has started
 */
export async function cancelActivity(work: Work, activityId: string, translate: Translate): Promise<void> {
  const activity = await lockActivity(work, activityId);
  if (activity.state === 'cancelled') return;
  refuseClosed(activity, work.now);
  await work.db.activity.update({ where: { id: activityId }, data: { state: 'cancelled' } });
  const where = { activityId, state: { in: standingStates } };
  const signUps = await work.db.signUp.findMany({ where, orderBy: { position: 'asc' } });
  await tellSignedUp(work, activity, signUps, 'cancelled', translate);
}
