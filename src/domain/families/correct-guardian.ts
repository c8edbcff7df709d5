import { AppError } from '../../core/errors.js';
import type { Work } from '../../store/work.js';
import type { GuardianChanges } from './answers.js';
import { familyKey } from './family-key.js';
import { guardianColumns } from './sealing.js';

/**
 * Changes a guardian's answers; what is not given stays.
 * @throws AppError `familyUnknown`; `guardianUnknown` when the family has no such guardian
 */
export async function correctGuardian(
  work: Work,
  { familyId, guardianId, changes }: { familyId: string; guardianId: string; changes: GuardianChanges },
): Promise<void> {
  const key = await familyKey(work, familyId);
  const data = guardianColumns(work, key, guardianId, changes);
  const { count } = await work.db.guardian.updateMany({ where: { id: guardianId, familyId }, data });
  if (count === 0) throw new AppError('guardianUnknown');
}
