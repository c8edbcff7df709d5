import { AppError } from '../../core/errors.js';
import type { Work } from '../../store/work.js';
import type { Actor } from '../staff/index.js';
import { lockedCase, requireOpen } from './case-access.js';
import { notifyQueue } from './case-messages.js';
import { mayRelease } from './policy.js';

/**
 * Gives a case back to its queue; a supervisor or administrator may do it for a colleague.
 * @throws AppError `notAllowed`, `caseClosed` or `caseNotYours`
 */
export async function releaseCase(work: Work, actor: Actor, caseId: string): Promise<void> {
  const found = await lockedCase(work, actor, caseId);
  requireOpen(found);
  if (!mayRelease(actor, found.claimedById)) throw new AppError('caseNotYours');
  const data = { claimedById: null, claimedAt: null, state: 'open' };
  await work.db.welfareCase.update({ where: { id: caseId }, data });
  await notifyQueue(work, caseId);
}
