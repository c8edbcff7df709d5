import type { SendResult } from '../channels/channel.js';
import type { Claim, ClaimedMessage } from './claim.js';
import { outcomeOf } from './outcome.js';
import type { Settlement } from './settle.js';

export interface RunSettings {
  send(message: ClaimedMessage): Promise<SendResult>;
  /** Takes each settlement as soon as it is known. */
  settle(settlement: Settlement): void;
  now(): Date;
  /** From 0 to 1, for the jitter of the backoff. */
  random(): number;
  /** Whether the message is still in hand and may be sent. */
  maySend(messageId: string): boolean;
  /** Leaves a chat alone until a time that the platform gave. */
  pause(chatId: string, until: Date): void;
}

/** Divides what was claimed into the runs of the chats, each in its order. */
export function runsOf(claim: Claim): ClaimedMessage[][] {
  const runs = new Map<string, ClaimedMessage[]>();
  for (const message of claim.messages) {
    const run = runs.get(message.chatId);
    if (run) run.push(message);
    else runs.set(message.chatId, [message]);
  }
  return [...runs.values()];
}

/**
 * Sends the messages of one chat one after the other, up to the first that has to be tried again; what
 * comes after it is given back.
 * @returns how many messages were sent
 */
export async function runChat(
  claim: Claim,
  run: readonly ClaimedMessage[],
  settings: RunSettings,
): Promise<number> {
  // Where another dispatcher took a part of the chat, the order is in its hand.
  if (run.some(({ picked }) => picked > run.length)) return leave(claim, run, 'waiting', settings);
  let sent = 0;
  for (const [index, message] of run.entries()) {
    if (!settings.maySend(message.id)) return sent + leave(claim, run.slice(index), 'waiting', settings);
    const { status } = await sendOne(claim, message, settings);
    if (status === 'sent') sent += 1;
    const rest = restOf[status];
    if (rest) return sent + leave(claim, run.slice(index + 1), rest, settings);
  }
  return sent;
}

/** What becomes of the rest of a run after a result; absent: the run goes on. */
const restOf: { [S in SendResult['status']]?: Settlement['state'] } = {
  retry: 'waiting',
  unknown: 'waiting',
  blocked: 'blocked',
};

async function sendOne(claim: Claim, message: ClaimedMessage, settings: RunSettings): Promise<SendResult> {
  const result = await settings.send(message);
  const now = settings.now();
  if (result.status === 'retry' && result.afterMs > 0) {
    settings.pause(message.chatId, new Date(now.getTime() + result.afterMs));
  }
  const outcome = outcomeOf(message, result, now, settings.random());
  settings.settle({ ...untried(claim, message), ...outcome, tried: !message.unreachable });
  return result;
}

/** Settles messages that were not sent; returns 0, the number of those that were. */
function leave(
  claim: Claim,
  rest: readonly ClaimedMessage[],
  state: Settlement['state'],
  { settle }: RunSettings,
): number {
  const problem = state === 'waiting' ? null : state;
  for (const message of rest) settle({ ...untried(claim, message), state, problem });
  return 0;
}

function untried({ leaseId, claimedAt }: Claim, { id, chatId }: ClaimedMessage): Settlement {
  return {
    id,
    chatId,
    leaseId,
    claimedAt,
    state: 'waiting',
    dueAt: null,
    tried: false,
    resent: false,
    platformId: null,
    problem: null,
  };
}
