import { AppError } from '../../core/errors.js';
import { openDataKey } from '../../store/encryption/data-keys.js';
import type { DataKey } from '../../store/encryption/seal.js';
import type { Work } from '../../store/work.js';

/**
 * Opens the key that seals a family's columns.
 * @throws AppError `familyUnknown`
 */
export async function familyKey(work: Work, familyId: string): Promise<DataKey> {
  const family = await work.db.family.findUnique({ where: { id: familyId }, select: { dataKeyId: true } });
  if (!family) throw new AppError('familyUnknown');
  return openDataKey(work, family.dataKeyId);
}
