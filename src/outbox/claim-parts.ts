import { Prisma } from '../store/generated/client.js';
import type { Rooms } from './limits.js';

/** What may be taken: the rooms that the limits leave, of the channels that are on. */
export interface ClaimRequest extends Rooms {
  now: Date;
  leasedUntil: Date;
  /** Most messages to take. */
  room: number;
}

/** Most messages of one chat in one claim, urgent ones included. */
const longestRun = 20;

/**
 * `head`, `open`, `free`: the chats whose first waiting message is due and may be sent, locked so that
 * two claims never wait for each other, with the room that the limits leave them.
 *
 * The planner's statistics are mostly of times when nothing waits, which would make it loop over all that
 * waits once for each chat. OFFSET 0 and LIMIT keep it to one look into an index for each chat.
 */
export function freeChats({ now, room, channels, chats, paused }: ClaimRequest): Prisma.Sql {
  const served = channels.map(({ channel }) => channel);
  const channelRoom = Object.fromEntries(channels.map((each) => [each.channel, each.room]));
  const usualChatRoom = Object.fromEntries(channels.map((each) => [each.channel, each.chatRoom]));
  const chatRoom = Object.fromEntries(chats.map((each) => [each.chatId, each.room]));
  const urgentOnly = channels.every((each) => each.room === 0);
  return Prisma.sql`
    head AS MATERIALIZED (
      SELECT DISTINCT ON (chat_id) chat_id, priority, position, due_at
      FROM outbox_message
      WHERE state = 'waiting' AND (priority = 0 OR NOT ${urgentOnly})
      ORDER BY chat_id, priority, position
    ), open AS MATERIALIZED (
      SELECT head.chat_id, chat.channel, allowed.room, allowed.chat_room
      FROM (SELECT * FROM head WHERE due_at <= ${now} ORDER BY priority, position OFFSET 0) AS head
      CROSS JOIN LATERAL (SELECT channel FROM chat WHERE id = head.chat_id OFFSET 0) AS chat
      CROSS JOIN LATERAL (
        SELECT (${JSON.stringify(channelRoom)}::jsonb ->> chat.channel)::int AS room, COALESCE(
          (${JSON.stringify(chatRoom)}::jsonb ->> head.chat_id::text)::int,
          (${JSON.stringify(usualChatRoom)}::jsonb ->> chat.channel)::int
        ) AS chat_room OFFSET 0
      ) AS allowed
      WHERE chat.channel = ANY (${served}::text[]) AND head.chat_id <> ALL (${paused}::uuid[])
        AND (head.priority = 0 OR allowed.room > 0 AND allowed.chat_room > 0)
        AND (
          SELECT id FROM outbox_message WHERE state = 'leased' AND chat_id = head.chat_id
          ORDER BY priority, position
          LIMIT 1
        ) IS NULL
      ORDER BY head.priority, head.position
      LIMIT ${room}
    ), free AS MATERIALIZED (
      SELECT open.* FROM open JOIN chat ON chat.id = open.chat_id
      FOR NO KEY UPDATE OF chat SKIP LOCKED
    )`;
}

/** `queued`, `placed`, `picked`: the messages of the free chats that are due and within the limits. */
export function pickedMessages({ now, room }: ClaimRequest): Prisma.Sql {
  return Prisma.sql`
    queued AS (
      SELECT message.*, free.*,
        bool_and(message.due_at <= ${now}) OVER chat_order AS due,
        count(*) FILTER (WHERE message.priority > 0) OVER chat_order AS place_in_chat,
        count(*) FILTER (WHERE message.kind = 'notice') OVER chat_order AS notices
      FROM free
      CROSS JOIN LATERAL (
        SELECT id, priority, position, due_at, kind FROM outbox_message
        WHERE state = 'waiting' AND chat_id = free.chat_id
        ORDER BY priority, position
        LIMIT ${longestRun}
      ) AS message
      WINDOW chat_order AS (PARTITION BY free.chat_id ORDER BY message.priority, message.position)
    ), placed AS (
      SELECT id, chat_id, priority, room, row_number() OVER (ORDER BY priority, position) AS place,
        count(*) FILTER (WHERE priority > 0)
          OVER (PARTITION BY channel ORDER BY priority, position) AS place_in_channel
      FROM queued
      WHERE due AND notices <= 1 AND (priority = 0 OR place_in_chat <= chat_room)
    ), picked AS MATERIALIZED (
      SELECT id, count(*) OVER (PARTITION BY chat_id)::int AS picked
      FROM placed
      WHERE place <= ${room} AND (priority = 0 OR place_in_channel <= room)
    )`;
}
