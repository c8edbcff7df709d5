import type { Db } from '../store/database.js';

/** What becomes of one message in hand. */
export interface Settlement {
  id: string;
  chatId: string;
  leaseId: string;
  claimedAt: Date;
  state: 'waiting' | 'sent' | 'unknown' | 'window-closed' | 'blocked' | 'dead';
  /** When to try again; null leaves the due time as it is. */
  dueAt: Date | null;
  /** Whether the channel was asked: counts as an attempt. */
  tried: boolean;
  /** The next try may reach the person a second time. */
  resent: boolean;
  platformId: string | null;
  /** A code, never words of a person. */
  problem: string | null;
}

export interface Settled {
  /** Rows that were still in this process's hand. */
  settled: number;
  /** One of these chats has more that is due. */
  more: boolean;
}

/**
 * Writes down what became of messages, in one statement. A row whose lease another process has ended
 * is left alone. A chat whose person blocked us becomes unreachable together with all that waited for
 * it when the message was claimed, unless the person has written since.
 */
export async function settle(db: Db, settlements: readonly Settlement[], now: Date): Promise<Settled> {
  const [row] = await db.$queryRaw<Settled[]>`
    WITH result AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(settlements)}::json) AS given (
        id uuid, "leaseId" uuid, state text, "dueAt" timestamptz, tried boolean, resent boolean,
        "platformId" text, problem text
      )
    ), settled AS (
      UPDATE outbox_message AS message
      SET state = result.state,
        due_at = COALESCE(result."dueAt", message.due_at),
        attempts = message.attempts + result.tried::int,
        resent = message.resent OR result.resent,
        platform_id = COALESCE(result."platformId", message.platform_id),
        last_problem = CASE WHEN result.tried THEN result.problem ELSE COALESCE(result.problem, last_problem) END,
        settled_at = CASE WHEN result.state <> 'waiting' THEN ${now}::timestamptz END,
        lease_id = NULL,
        leased_until = NULL
      FROM result
      WHERE message.id = result.id AND message.lease_id = result."leaseId"
        AND (message.state = 'leased') IS TRUE
      RETURNING message.chat_id
    ), blocked AS (
      SELECT "chatId" AS chat_id, max("claimedAt") AS claimed_at
      FROM json_to_recordset(${JSON.stringify(settlements.filter(({ state }) => state === 'blocked'))}::json)
        AS given ("chatId" uuid, "claimedAt" timestamptz)
      GROUP BY "chatId"
    ), unreachable AS (
      UPDATE chat
      SET unreachable_at = COALESCE(unreachable_at, ${now})
      FROM blocked
      WHERE chat.id = blocked.chat_id AND chat.last_inbound_at <= blocked.claimed_at
      RETURNING chat.id
    ), abandoned AS (
      UPDATE outbox_message AS message
      SET state = 'blocked', settled_at = ${now}
      FROM blocked
      WHERE message.chat_id = blocked.chat_id AND message.state = 'waiting'
        AND message.created_at <= blocked.claimed_at
    )
    SELECT (SELECT count(*)::int FROM settled) AS settled, EXISTS (
      SELECT FROM (SELECT DISTINCT chat_id FROM settled) AS served
      WHERE (
        SELECT due_at FROM outbox_message WHERE state = 'waiting' AND chat_id = served.chat_id
        ORDER BY priority, position
        LIMIT 1
      ) <= ${now}
    ) AS more`;
  return row ?? { settled: 0, more: false };
}
