import type { Db } from '../store/database.js';
import { Prisma } from '../store/generated/client.js';

/**
 * Ends the leases that ran out: their process died or hung between sending and settling. Replies and
 * alerts wait again, marked as perhaps doubled; a notice is never sent twice, so its fate is unknown.
 * @returns how many messages were set free
 */
export function releaseDeadLeases(db: Db, now: Date): Promise<number> {
  return release(db, now, Prisma.sql`leased_until <= ${now}`);
}

/** Ends every lease at once. Only for the embedded database, which one process at a time can open. */
export function releaseAllLeases(db: Db, now: Date): Promise<number> {
  return release(db, now, Prisma.sql`TRUE`);
}

/**
 * Keeps messages in hand for longer than one lease.
 * @returns the ids of those that were still in hand
 */
export async function renewLeases(db: Db, leaseIds: readonly string[], leasedUntil: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE outbox_message SET leased_until = ${leasedUntil}
    WHERE state = 'leased' AND lease_id = ANY (${[...leaseIds]}::uuid[])
    RETURNING id`;
  return rows.map(({ id }) => id);
}

function release(db: Db, now: Date, which: Prisma.Sql): Promise<number> {
  return db.$executeRaw`
    UPDATE outbox_message
    SET state = CASE kind WHEN 'notice' THEN 'unknown' ELSE 'waiting' END,
      resent = kind <> 'notice',
      settled_at = CASE kind WHEN 'notice' THEN ${now}::timestamptz END,
      attempts = attempts + 1,
      last_problem = 'process-died',
      lease_id = NULL,
      leased_until = NULL
    WHERE state = 'leased' AND ${which}`;
}
