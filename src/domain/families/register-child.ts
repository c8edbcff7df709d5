import { newId } from '../../core/ids.js';
import type { Work } from '../../store/work.js';
import type { ChildAnswers } from './answers.js';
import { familyKey } from './family-key.js';
import { childColumns } from './sealing.js';

/**
 * Registers a child of a family. A child that the family has already registered under the same ID number
 * is corrected instead of standing there twice.
 * @throws AppError `familyUnknown`
 */
export async function registerChild(
  work: Work,
  { familyId, child }: { familyId: string; child: ChildAnswers },
): Promise<{ childId: string }> {
  const key = await familyKey(work, familyId);
  const id = (await findStanding(work, familyId, child.idNumber)) ?? newId();
  const columns = childColumns(work, key, id, child);
  await work.db.child.upsert({
    where: { id },
    create: { id, familyId, createdAt: work.now, ...columns },
    update: columns,
  });
  return { childId: id };
}

async function findStanding({ db, vault }: Work, familyId: string, idNumber: string | null) {
  if (idNumber === null) return null;
  const idNumberIndex = vault.index('id-number', idNumber);
  const child = await db.child.findFirst({ where: { familyId, idNumberIndex }, select: { id: true } });
  return child?.id ?? null;
}
