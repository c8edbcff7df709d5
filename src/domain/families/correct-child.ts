import { AppError } from '../../core/errors.js';
import type { Work } from '../../store/work.js';
import type { ChildChanges } from './answers.js';
import { familyKey } from './family-key.js';
import { childColumns } from './sealing.js';

/**
 * Changes a child's answers; what is not given stays.
 * @throws AppError `familyUnknown`; `childUnknown` when the family has no such child
 */
export async function correctChild(
  work: Work,
  { familyId, childId, changes }: { familyId: string; childId: string; changes: ChildChanges },
): Promise<void> {
  const key = await familyKey(work, familyId);
  const data = childColumns(work, key, childId, changes);
  const { count } = await work.db.child.updateMany({ where: { id: childId, familyId }, data });
  if (count === 0) throw new AppError('childUnknown');
}
