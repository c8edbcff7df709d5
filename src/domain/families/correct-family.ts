import type { Work } from '../../store/work.js';
import type { HomeChanges } from './answers.js';
import { familyKey } from './family-key.js';
import { homeColumns } from './sealing.js';

/**
 * Changes where a family lives; what is not given stays.
 * @throws AppError `familyUnknown`
 */
export async function correctFamily(
  work: Work,
  { familyId, changes }: { familyId: string; changes: HomeChanges },
): Promise<void> {
  const key = await familyKey(work, familyId);
  await work.db.family.update({ where: { id: familyId }, data: homeColumns(work, key, familyId, changes) });
}
