import type { ChannelName } from '../channels/channel.js';
import { newId } from '../core/ids.js';
import type { Db } from '../store/database.js';
import { type ClaimRequest, freeChats, pickedMessages } from './claim-parts.js';

/** A message that this process holds and is about to send. */
export interface ClaimedMessage {
  id: string;
  chatId: string;
  channel: ChannelName;
  kind: 'reply' | 'alert' | 'notice';
  priority: number;
  attempts: number;
  resent: boolean;
  createdAt: Date;
  bodySealed: Uint8Array;
  addressSealed: Uint8Array;
  unreachable: boolean;
  locale: string;
  dataKeyId: string;
  wrapped: Uint8Array;
  masterKeyVersion: number;
  /** How many messages of the chat the claim meant to take. */
  picked: number;
}

export interface Claim {
  leaseId: string;
  claimedAt: Date;
  messages: ClaimedMessage[];
}

/**
 * Takes what is due, in one statement: of each free chat the first messages by priority and position up
 * to the first that is in backoff, never beyond a second notice, because a crash makes every notice in
 * hand unknown. Urgent messages do not count against the room of channels and chats.
 *
 * A claim may see a chat as it was just before another dispatcher took it. Then the rows they have in
 * common fail the test of the update, and the chat's messages come back fewer than `picked`.
 */
export async function claim(db: Db, request: ClaimRequest): Promise<Claim> {
  const { now, leasedUntil } = request;
  const leaseId = newId();
  // IS TRUE hides the tests from the planner, which would else search by state and not by id.
  const messages = await db.$queryRaw<ClaimedMessage[]>`
    WITH ${freeChats(request)}, ${pickedMessages(request)}, leased AS (
      UPDATE outbox_message AS message
      SET state = 'leased', lease_id = ${leaseId}::uuid, leased_until = ${leasedUntil}
      FROM picked
      WHERE message.id = picked.id
        AND (message.state = 'waiting') IS TRUE AND (message.due_at <= ${now}) IS TRUE
      RETURNING message.*, picked.picked
    )
    SELECT leased.id, leased.chat_id AS "chatId", chat.channel, leased.kind, leased.priority,
      leased.attempts, leased.resent, leased.created_at AS "createdAt",
      leased.body_sealed AS "bodySealed", chat.address_sealed AS "addressSealed",
      chat.unreachable_at IS NOT NULL AS unreachable, person.locale,
      data_key.id AS "dataKeyId", data_key.wrapped, data_key.master_key_version AS "masterKeyVersion",
      leased.picked
    FROM leased
    JOIN chat ON chat.id = leased.chat_id
    JOIN person ON person.id = leased.person_id
    JOIN data_key ON data_key.id = person.data_key_id
    ORDER BY leased.priority, leased.position`;
  return { leaseId, claimedAt: now, messages };
}
