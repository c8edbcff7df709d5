import type { Inbound } from '../../channels/channel.js';
import { newId } from '../../core/ids.js';
import { seal } from '../../store/encryption/seal.js';
import type { Work } from '../../store/work.js';
import type { Someone } from './find-people.js';

/** A message together with who sent it. */
export interface Arrival {
  message: Inbound;
  from: Someone;
}

/**
 * Stores messages and returns those that had not arrived before. One statement, however many.
 */
export async function storeInbound(
  { db, vault, now }: Work,
  arrivals: readonly Arrival[],
): Promise<Arrival[]> {
  const rows = arrivals.map(({ message, from }) => {
    const id = newId();
    const place = { table: 'inbound_message', column: 'body', row: id };
    const body = seal(from.key, place, JSON.stringify(message.content));
    const repeatKey = vault.index('repeat', `${message.channel}:${message.platformId}`);
    return { id, message, from, repeatKey: hex(repeatKey), body: hex(body) };
  });
  const stored = await db.$queryRaw<{ id: string }[]>`
    WITH stored AS (
      INSERT INTO inbound_message (id, person_id, chat_id, repeat_key, body_sealed, sent_at, received_at)
      SELECT id, person_id, chat_id, decode(repeat_key, 'hex'), decode(body, 'hex'), sent_at, ${now}
      FROM unnest(
        ${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.from.person.id)}::uuid[],
        ${rows.map((row) => row.from.chatId)}::uuid[], ${rows.map((row) => row.repeatKey)}::text[],
        ${rows.map((row) => row.body)}::text[], ${rows.map((row) => row.message.sentAt.toISOString())}::timestamptz[]
      ) AS fresh (id, person_id, chat_id, repeat_key, body, sent_at)
      ON CONFLICT (repeat_key) DO NOTHING
      RETURNING id, chat_id
    ), heard AS (
      UPDATE chat SET last_inbound_at = ${now}, unreachable_at = NULL
      FROM stored
      WHERE chat.id = stored.chat_id
    )
    SELECT id FROM stored`;
  const ids = new Set(stored.map((row) => row.id));
  return rows.filter((row) => ids.has(row.id)).map(({ message, from }) => ({ message, from }));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
