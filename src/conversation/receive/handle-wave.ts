import type { Inbound } from '../../channels/channel.js';
import { enqueue, type Outgoing } from '../../outbox/enqueue.js';
import type { Work } from '../../store/work.js';
import type { Conversation } from '../conversation.js';
import { converse, type Sprint } from '../engine/converse.js';
import { describeContent } from '../engine/describe.js';
import type { Talk } from '../engine/request.js';
import { newSession, parseSession } from '../engine/session.js';
import { say } from '../engine/text.js';
import type { Reply } from '../engine/turn.js';
import { performEffects } from '../perform-together.js';
import { answerRead } from '../reads.js';
import { findPeople, type Someone } from './find-people.js';
import { runTalks } from './run-talks.js';
import { saveSessions } from './save-sessions.js';
import { type Arrival, storeInbound } from './store-inbound.js';

/**
 * Takes one message of each of several people through the whole road in the caller's transaction:
 * repeats dropped, the talk answered, everything it changes and says stored.
 */
export async function handleWave(
  work: Work,
  wave: readonly Inbound[],
  conversation: Conversation,
): Promise<void> {
  const people = await findPeople(work, wave, conversation.locale);
  const arrivals = people.flatMap((from, index) => {
    const message = wave[index];
    return message ? [{ message, from }] : [];
  });
  const fresh = await storeInbound(work, arrivals);
  if (fresh.length === 0) return;
  const before = new Map(fresh.map(({ from }) => [from, from.person.id]));
  const talks = new Map(fresh.map((arrival) => [arrival.from, startTalk(work, arrival, conversation)]));
  const sprints = await runTalks(work, talks, {
    read: answerRead,
    perform: (inWork, wishes) => performEffects(inWork, wishes, conversation.house.translate),
  });
  await storeAgain(
    work,
    fresh.filter(({ from }) => before.get(from) !== from.person.id),
  );
  await saveSessions(work, new Map([...sprints].map(([someone, { session }]) => [someone, session])));
  await enqueue(
    work,
    [...sprints].flatMap(([someone, sprint]) => toOutgoing(someone, sprint, conversation)),
  );
}

function startTalk({ now }: Work, { message, from }: Arrival, conversation: Conversation): Talk<Sprint> {
  const { house, guidance, triage, words, today } = conversation;
  const session = from.storedSession === null ? newSession() : parseSession(from.storedSession);
  return converse(session, message.content, house, {
    person: from.person,
    now,
    today: today(now),
    guidance,
    triage,
    words,
    say: (line) => say(line, from.person.locale, house.translate),
    describe: (content) => describeContent(content, from.person.locale, house.translate),
  });
}

// Who was forgotten is a stranger now; that this message came is remembered for them without its words.
async function storeAgain(work: Work, arrivals: readonly Arrival[]): Promise<void> {
  if (arrivals.length === 0) return;
  const wordless = arrivals.map(({ message, from }) => ({
    message: { ...message, content: { kind: 'text' as const, text: '' } },
    from,
  }));
  await storeInbound(work, wordless);
}

function toOutgoing(
  { chatId, key, person }: Someone,
  { replies }: Sprint,
  conversation: Conversation,
): Outgoing[] {
  return replies.map((reply) => ({
    personId: person.id,
    chatId,
    key,
    kind: 'reply',
    priority: reply.urgent ? 'urgent' : 'reply',
    message: putIntoWords(reply, person.locale, conversation),
  }));
}

function putIntoWords(
  { lines, choices }: Reply,
  locale: Someone['person']['locale'],
  { house }: Conversation,
) {
  return {
    text: lines.map((line) => say(line, locale, house.translate)).join('\n'),
    choices: choices.map(({ value, label }) => ({ value, label: say(label, locale, house.translate) })),
  };
}
