import { AppError } from '../../core/errors.js';
import { newId } from '../../core/ids.js';
import type { DataKey } from '../../store/encryption/seal.js';
import type { Child } from '../../store/generated/client.js';
import type { Work } from '../../store/work.js';
import type { ChildAnswers } from './answers.js';
import { childColumns } from './sealing.js';

interface NewChild {
  familyId: string;
  child: ChildAnswers;
}

/**
 * Registers a child of a family. A child that the family has already registered under the same ID number
 * is corrected instead of standing there twice.
 * @throws AppError `familyUnknown`
 */
export async function registerChild(work: Work, child: NewChild): Promise<{ childId: string }> {
  const [registered] = await registerChildren(work, [child]);
  if (!registered) throw new Error('the child was not registered');
  return registered;
}

/**
 * Registers children of several families in a few statements for all.
 * @returns the children in the same order
 * @throws AppError `familyUnknown`, before anything is stored
 */
export async function registerChildren(
  work: Work,
  children: readonly NewChild[],
): Promise<{ childId: string }[]> {
  const keys = await familyKeys(work, children);
  const standing = await findStanding(work, children);
  const fresh: Child[] = [];
  const corrections: { id: string; data: Partial<Child> }[] = [];
  const registered = children.map(({ familyId, child }) => {
    const key = keys.get(familyId);
    if (!key) throw new AppError('familyUnknown');
    const name = nameOf(work, familyId, child);
    const known = name === null ? undefined : standing.get(name);
    const id = known ?? newId();
    const columns = childColumns(work, key, id, child);
    if (known) corrections.push({ id, data: columns });
    else fresh.push({ id, familyId, createdAt: work.now, ...columns });
    if (name !== null) standing.set(name, id);
    return { childId: id };
  });
  if (fresh.length > 0) await work.db.child.createMany({ data: fresh });
  for (const { id, data } of corrections) await work.db.child.update({ where: { id }, data });
  return registered;
}

async function familyKeys({ db, vault }: Work, children: readonly NewChild[]): Promise<Map<string, DataKey>> {
  const ids = [...new Set(children.map(({ familyId }) => familyId))];
  const rows = await db.family.findMany({
    where: { id: { in: ids } },
    select: { id: true, dataKey: true },
  });
  return new Map(rows.map(({ id, dataKey }) => [id, vault.openKey(dataKey)]));
}

/** The children that stand there under one of the ID numbers, by family and number. */
async function findStanding(work: Work, children: readonly NewChild[]): Promise<Map<string, string>> {
  const wanted = children.flatMap(({ familyId, child: { idNumber } }) =>
    idNumber === null ? [] : [{ familyId, idNumberIndex: work.vault.index('id-number', idNumber) }],
  );
  if (wanted.length === 0) return new Map();
  const rows = await work.db.child.findMany({
    where: { OR: wanted },
    select: { id: true, familyId: true, idNumberIndex: true },
    orderBy: { id: 'desc' },
  });
  return new Map(rows.map((row) => [placeOf(row.familyId, row.idNumberIndex ?? new Uint8Array()), row.id]));
}

function nameOf({ vault }: Work, familyId: string, { idNumber }: ChildAnswers): string | null {
  return idNumber === null ? null : placeOf(familyId, vault.index('id-number', idNumber));
}

function placeOf(familyId: string, idNumberIndex: Uint8Array): string {
  return `${familyId} ${Buffer.from(idNumberIndex).toString('hex')}`;
}
