import type { Db } from './database.js';

/** Locks that are not rows. Each has a number of its own. */
export const namedLocks = { audit: 7_301, migration: 7_302, firstStart: 7_303, newcomers: 7_304 } as const;

/** Waits for a named lock and holds it to the end of the transaction. */
export async function lockName(db: Db, name: keyof typeof namedLocks): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${namedLocks[name]}::bigint)`;
}

/**
 * Locks people to the end of the transaction, in the order of their ids so that two transactions never
 * wait for each other. What one person writes is handled one after the other, across processes, too.
 */
export async function lockPeople(db: Db, personIds: readonly string[]): Promise<void> {
  await db.$executeRaw`
    SELECT id FROM person WHERE id = ANY(${[...personIds]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}
