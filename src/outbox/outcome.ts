import type { SendResult } from '../channels/channel.js';
import type { ClaimedMessage } from './claim.js';
import type { Settlement } from './settle.js';

type Outcome = Pick<Settlement, 'state' | 'dueAt' | 'resent' | 'platformId' | 'problem'>;

/** A message is given up when it has had this many attempts and is this old. */
const mostAttempts = 12;
const longestLifeMs = 24 * 60 * 60 * 1000;

const firstDelayMs = 1_000;
const longestDelayMs = 10 * 60 * 1000;

/**
 * Milliseconds to wait after a number of failed attempts: exponential with full jitter, so that many
 * chats that failed together do not come back together.
 * @param attempts attempts before the one that has just failed
 * @param random from 0 to 1
 */
export function backoff(attempts: number, random: number): number {
  return Math.ceil(random * Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempts, 30)));
}

/** What the result of a send means for its message. A notice whose fate is unknown is never sent again. */
export function outcomeOf(message: ClaimedMessage, result: SendResult, now: Date, random: number): Outcome {
  switch (result.status) {
    case 'sent':
      return { ...ended('sent', null), platformId: result.platformId };
    case 'window-closed':
      return ended('window-closed', 'window-closed');
    case 'blocked':
      return ended('blocked', 'blocked');
    case 'failed':
      return ended('dead', result.reason);
    case 'retry':
      if (isSpent(message, now)) return ended('dead', result.reason);
      return { ...again(message, now, random, result.afterMs), problem: result.reason };
    case 'unknown':
      if (message.kind === 'notice' || isSpent(message, now)) return ended('unknown', result.reason);
      return { ...again(message, now, random, 0), problem: result.reason, resent: true };
  }
}

function ended(state: Settlement['state'], problem: string | null): Outcome {
  return { state, problem, dueAt: null, resent: false, platformId: null };
}

function again({ attempts }: ClaimedMessage, now: Date, random: number, afterMs: number): Outcome {
  const dueAt = new Date(now.getTime() + Math.max(1, afterMs, backoff(attempts, random)));
  return { state: 'waiting', problem: null, dueAt, resent: false, platformId: null };
}

// An outage of an hour must not cost a reply, so the number of attempts alone does not decide.
function isSpent({ attempts, createdAt }: ClaimedMessage, now: Date): boolean {
  return attempts + 1 >= mostAttempts && now.getTime() - createdAt.getTime() >= longestLifeMs;
}
