import type { Inbound } from '../../channels/channel.js';
import { raiseConcern } from '../../domain/welfare/index.js';
import { enqueue } from '../../outbox/enqueue.js';
import type { Work } from '../../store/work.js';
import type { Conversation } from '../conversation.js';
import { describeContent } from '../engine/describe.js';
import { findPeople, type Someone } from './find-people.js';
import { storeInbound } from './store-inbound.js';

/**
 * Does what can still be done for a message that could not be answered: stores it, brings it before a
 * caseworker, for it may have been a call for help, and says so to its sender. What they write next goes
 * to the caseworker, too: the flow they were in may be the one that broke.
 */
export async function apologize(work: Work, message: Inbound, conversation: Conversation): Promise<void> {
  const { house, locale } = conversation;
  const [from] = await findPeople(work, [message], locale);
  if (!from) throw new Error('nobody stands behind the message');
  const fresh = await storeInbound(work, [{ message, from }]);
  if (fresh.length === 0) return;
  const number = await handOver(work, from, message, conversation);
  const text = house.translate(from.person.locale, 'conversation:failed', { number });
  const { chatId, key, person } = from;
  await enqueue(work, [
    { personId: person.id, chatId, key, kind: 'reply', priority: 'urgent', message: { text, choices: [] } },
  ]);
}

async function handOver(work: Work, { person }: Someone, { content }: Inbound, conversation: Conversation) {
  const text = describeContent(content, person.locale, conversation.house.translate);
  const { urgency, kind, because } = conversation.triage(text);
  const raised = await raiseConcern(work, {
    personId: person.id,
    text,
    origin: 'text',
    kind,
    urgency: urgency === 'none' || urgency === 'routine' ? 'soon' : urgency,
    topic: 'safety',
    because: [...because, 'message could not be answered'],
  });
  return raised.number;
}
