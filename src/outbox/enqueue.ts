import type { Outbound } from '../channels/channel.js';
import { newId } from '../core/ids.js';
import { type DataKey, seal } from '../store/encryption/seal.js';
import type { Work } from '../store/work.js';
import { encodeBody } from './body.js';

/** NOTIFY channel that wakes the dispatchers. */
export const outboxChannel = 'outbox';

export const priorities = { urgent: 0, reply: 1, notice: 2 } as const;

/** A message for one chat. */
export interface Outgoing {
  personId: string;
  chatId: string;
  /** The person's data key. */
  key: DataKey;
  /** Replies and alerts may be sent again after a crash; a notice never is. */
  kind: 'reply' | 'alert' | 'notice';
  priority: keyof typeof priorities;
  message: Outbound;
}

/**
 * Puts messages on their way in the caller's transaction: they leave if and only if it commits, in the
 * order given here within each chat and priority.
 * @returns the ids of the outbox rows, in the same order
 */
export async function enqueue({ db, now }: Work, messages: readonly Outgoing[]): Promise<string[]> {
  if (messages.length === 0) return [];
  const rows = messages.map((outgoing) => ({ ...outgoing, id: newId() }));
  const bodies = rows.map(({ id, key, message }) => {
    const sealed = seal(key, { table: 'outbox_message', column: 'body', row: id }, encodeBody(message));
    return Buffer.from(sealed).toString('hex');
  });
  await db.$executeRaw`
    WITH enqueued AS (
      INSERT INTO outbox_message (id, person_id, chat_id, priority, kind, body_sealed, state, due_at, created_at)
      SELECT id, person_id, chat_id, priority, kind, decode(body, 'hex'), 'waiting', ${now}, ${now}
      FROM unnest(
        ${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.personId)}::uuid[],
        ${rows.map((row) => row.chatId)}::uuid[], ${rows.map((row) => priorities[row.priority])}::smallint[],
        ${rows.map((row) => row.kind)}::text[], ${bodies}::text[]
      ) WITH ORDINALITY AS fresh (id, person_id, chat_id, priority, kind, body, place)
      ORDER BY place
      RETURNING id
    )
    SELECT pg_notify(${outboxChannel}, '') FROM (SELECT count(*) FROM enqueued) AS done`;
  return rows.map((row) => row.id);
}
