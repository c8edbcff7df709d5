import type { Outbound } from '../channels/channel.js';
import { openDataKey } from '../store/encryption/data-keys.js';
import type { Work } from '../store/work.js';
import { enqueue, type Outgoing } from './enqueue.js';

/**
 * Puts a message on its way to the chat that the person last wrote from and that can still be reached.
 * @returns the outbox row's id, or null when the person has no chat that can be reached
 */
export async function enqueueToPerson(
  work: Work,
  personId: string,
  outgoing: Pick<Outgoing, 'kind' | 'priority'> & { message: Outbound },
): Promise<string | null> {
  const chat = await work.db.chat.findFirst({
    where: { personId, unreachableAt: null },
    orderBy: { lastInboundAt: 'desc' },
    include: { person: { select: { dataKeyId: true } } },
  });
  if (!chat) return null;
  const key = await openDataKey(work, chat.person.dataKeyId);
  const [id] = await enqueue(work, [{ ...outgoing, personId, chatId: chat.id, key }]);
  return id ?? null;
}
