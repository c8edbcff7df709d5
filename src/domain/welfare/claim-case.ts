import { AppError } from '../../core/errors.js';
import type { Work } from '../../store/work.js';
import type { Actor } from '../staff/index.js';
import { requireOpen, visibleCase } from './case-access.js';
import { notifyQueue } from './case-messages.js';

/**
 * Makes the actor the one who works on a case. Of two who claim at once one wins; claiming one's own
 * case again changes nothing.
 * @throws AppError `notAllowed`, `caseClosed`, or `caseClaimed` with the name of the colleague who has it
 */
export async function claimCase(work: Work, actor: Actor, caseId: string): Promise<void> {
  await visibleCase(work, actor, caseId);
  const claimed = await work.db.$executeRaw`
    UPDATE welfare_case SET claimed_by = ${actor.id}::uuid, claimed_at = ${work.now}, state = 'claimed'
    WHERE id = ${caseId}::uuid AND claimed_by IS NULL AND state <> 'closed'`;
  if (claimed === 1) return notifyQueue(work, caseId);
  const found = await work.db.welfareCase.findUniqueOrThrow({
    where: { id: caseId },
    select: { state: true, claimedBy: { select: { id: true, name: true } } },
  });
  requireOpen(found);
  // Given back between the two statements: it is free again.
  if (found.claimedBy === null) return claimCase(work, actor, caseId);
  if (found.claimedBy.id !== actor.id) throw new AppError('caseClaimed', { name: found.claimedBy.name });
}
