import { AppError } from '../../core/errors.js';
import type { Translate } from '../../core/i18n.js';
import type { Work } from '../../store/work.js';
import { fillSeats } from './promote-waiting.js';
import { standingStates } from './rules.js';
import { lockActivity, refuseClosed } from './seats.js';
import type { MovedUp } from './types.js';

/**
 * Gives up a place; a freed seat goes to the first who waits, and they are told. A second time changes
 * nothing.
 * @throws AppError `signUpUnknown` when the person has no such sign-up; `activityOver`, `activityCancelled`
 */
export async function cancelSignUp(
  work: Work,
  { personId, signUpId }: { personId: string; signUpId: string },
  translate: Translate,
): Promise<{ activityId: string; movedUp: MovedUp[] }> {
  const { db, now } = work;
  const signUp = await db.signUp.findFirst({ where: { id: signUpId, personId } });
  if (!signUp) throw new AppError('signUpUnknown');
  const { activityId } = signUp;
  const activity = await lockActivity(work, activityId);
  refuseClosed(activity, now);
  await db.signUp.updateMany({
    where: { id: signUpId, state: { in: standingStates } },
    data: { state: 'cancelled', updatedAt: now },
  });
  return { activityId, movedUp: await fillSeats(work, activity, translate) };
}
