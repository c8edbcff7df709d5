import type { Work } from '../work.js';
import type { DataKey } from './seal.js';

/** Makes a data key and stores it wrapped, in the caller's transaction. */
export async function createDataKey({ db, vault, now }: Work): Promise<DataKey> {
  const { key, stored } = vault.createKey();
  await db.dataKey.create({ data: { ...stored, wrapped: Uint8Array.from(stored.wrapped), createdAt: now } });
  return key;
}

/** Opens data keys by their ids; a key that was destroyed is absent from the result. */
export async function openDataKeys(
  { db, vault }: Work,
  ids: readonly string[],
): Promise<Map<string, DataKey>> {
  if (ids.length === 0) return new Map();
  const rows = await db.dataKey.findMany({ where: { id: { in: [...new Set(ids)] } } });
  return new Map(rows.map((row) => [row.id, vault.openKey(row)]));
}

/**
 * Opens one data key.
 * @throws when it was destroyed: what it sealed is gone
 */
export async function openDataKey(work: Work, id: string): Promise<DataKey> {
  const key = (await openDataKeys(work, [id])).get(id);
  if (!key) throw new Error(`data key ${id} was destroyed`);
  return key;
}
