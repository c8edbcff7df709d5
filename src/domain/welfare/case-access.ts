import { AppError } from '../../core/errors.js';
import type { WelfareCase } from '../../store/generated/client.js';
import type { Work } from '../../store/work.js';
import type { Actor } from '../staff/index.js';
import { maySeeQueue } from './policy.js';

/**
 * The case, when the actor sees it.
 * @throws AppError `notAllowed`, for a case that is not there as well, so that nobody can probe for one
 */
export async function visibleCase({ db }: Work, actor: Actor, caseId: string): Promise<WelfareCase> {
  const found = await db.welfareCase.findUnique({ where: { id: caseId } });
  if (found === null || !maySeeQueue(actor, found.teamId)) throw new AppError('notAllowed');
  return found;
}

/**
 * The case as it stands, held to the end of the transaction. The person is locked before the case, as
 * where messages come in, so that the two sides never wait for each other.
 * @throws AppError `notAllowed`
 */
export async function lockedCase(work: Work, actor: Actor, caseId: string): Promise<WelfareCase> {
  await work.db.$executeRaw`
    SELECT person.id FROM person JOIN welfare_case ON welfare_case.person_id = person.id
    WHERE welfare_case.id = ${caseId}::uuid FOR NO KEY UPDATE OF person`;
  await work.db.$executeRaw`SELECT id FROM welfare_case WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
  return visibleCase(work, actor, caseId);
}

/**
 * The case, locked, when the actor has claimed it.
 * @throws AppError `notAllowed`, `caseClosed` or `caseNotYours`
 */
export async function ownCase(work: Work, actor: Actor, caseId: string): Promise<WelfareCase> {
  const found = await lockedCase(work, actor, caseId);
  requireOpen(found);
  if (found.claimedById !== actor.id) throw new AppError('caseNotYours');
  return found;
}

/** @throws AppError `caseClosed` */
export function requireOpen(found: Pick<WelfareCase, 'state'>): void {
  if (found.state === 'closed') throw new AppError('caseClosed');
}
