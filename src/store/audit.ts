import { createHash } from 'node:crypto';
import type { Db } from './database.js';
import type { DataKey } from './encryption/seal.js';
import { seal } from './encryption/seal.js';
import { lockName } from './locks.js';
import type { Work } from './work.js';

/** Something a member of staff did or saw. */
export interface AuditEvent {
  /** Null: the program itself. */
  staffId: string | null;
  /** What was done, as `part.verb`: `welfare.claim`, `families.view`. */
  action: string;
  recordKind: string;
  recordId: string;
  /** Why, where it was asked, with the data key of the record it is about. */
  reason?: { text: string; key: DataKey };
}

interface HashedFields {
  position: bigint;
  at: Date;
  staffId: string | null;
  action: string;
  recordKind: string;
  recordId: string;
  reasonSealed: Uint8Array | null;
}

const nothingBefore = new Uint8Array(32);

/**
 * Appends events to the chain in the caller's transaction. Call it last: the chain is locked from here
 * to the commit.
 */
export async function audit(work: Work, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  await lockName(work.db, 'audit');
  const last = await work.db.auditEntry.findFirst({ orderBy: { position: 'desc' } });
  let position = last?.position ?? 0n;
  let previousHash: Uint8Array = last?.hash ?? nothingBefore;
  const rows = events.map((event) => {
    position += 1n;
    const fields = hashedFields(work, event, position);
    const row = {
      ...fields,
      previousHash: Uint8Array.from(previousHash),
      hash: hashOf(previousHash, fields),
    };
    previousHash = row.hash;
    return row;
  });
  await work.db.auditEntry.createMany({ data: rows });
}

/** The position of the first row whose hash does not follow from the row before it; null: unbroken. */
export async function firstBrokenAuditEntry(db: Db): Promise<bigint | null> {
  let previousHash: Uint8Array = nothingBefore;
  let position = 0n;
  for (;;) {
    const rows = await db.auditEntry.findMany({
      where: { position: { gt: position } },
      orderBy: { position: 'asc' },
      take: 1000,
    });
    if (rows.length === 0) return null;
    for (const row of rows) {
      position += 1n;
      const sound = row.position === position && same(row.previousHash, previousHash);
      if (!sound || !same(row.hash, hashOf(previousHash, row))) return position;
      previousHash = row.hash;
    }
  }
}

function hashedFields(work: Work, event: AuditEvent, position: bigint) {
  const place = { table: 'audit_entry', column: 'reason', row: String(position) };
  return {
    position,
    at: work.now,
    staffId: event.staffId,
    action: event.action,
    recordKind: event.recordKind,
    recordId: event.recordId,
    reasonSealed: event.reason ? seal(event.reason.key, place, event.reason.text) : null,
  };
}

function hashOf(previousHash: Uint8Array, fields: HashedFields): Uint8Array<ArrayBuffer> {
  const reason = fields.reasonSealed ? Buffer.from(fields.reasonSealed).toString('base64') : null;
  const { position, at, staffId, action, recordKind, recordId } = fields;
  const text = JSON.stringify([
    String(position),
    at.toISOString(),
    staffId,
    action,
    recordKind,
    recordId,
    reason,
  ]);
  return Uint8Array.from(createHash('sha256').update(previousHash).update(text).digest());
}

function same(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
