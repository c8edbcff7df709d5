import type { SendResult } from '../channel.js';
import type { Answer, Call } from './calls.js';
import { type Fault, faultCode } from './faults.js';
import type { Part } from './render.js';
import { backoff, type Wait } from './wait.js';

/** A rejected token is put right by a person, not by trying again soon. */
const TOKEN_RETRY_MS = 60_000;
const RETRY_MS = 2_000;

/** An upload may take longer than the 20 s of a text. */
const UPLOAD_MS = 60_000;

/** Tries and waiting time (milliseconds, all parts together) to complete a message that has begun. */
const TRIES = 4;
const COMPLETION_MS = 30_000;

type Sent = Answer<{ chat: { id: number }; message_id: number }>;

async function sendPart(call: Call, part: Part): Promise<Sent> {
  if (part.method === 'sendMessage') return call(part.method, part.payload);
  return call(part.method, part.payload, { timeoutMs: UPLOAD_MS });
}

function resultOf(fault: Fault): SendResult {
  const reason = faultCode(fault);
  switch (fault.kind) {
    case 'blocked':
      return { status: 'blocked' };
    case 'refused':
      return { status: 'failed', reason };
    case 'unanswered':
      return { status: 'unknown', reason };
    case 'busy':
      return { status: 'retry', afterMs: fault.afterMs, reason };
    case 'token-rejected':
      return { status: 'retry', afterMs: TOKEN_RETRY_MS, reason };
    default:
      return { status: 'retry', afterMs: RETRY_MS, reason };
  }
}

function pauseFor(fault: Fault, tries: number): number {
  return fault.kind === 'busy' ? fault.afterMs : backoff(tries);
}

/** Sends a later part, patiently: an outer retry would send the parts before it a second time. */
async function complete(call: Call, part: Part, wait: Wait, budget: { ms: number }): Promise<Sent> {
  for (let tries = 1; ; tries += 1) {
    const sent = await sendPart(call, part);
    if (sent.ok || resultOf(sent.fault).status !== 'retry') return sent;
    const pause = pauseFor(sent.fault, tries);
    if (tries === TRIES || pause > budget.ms)
      return { ok: false, fault: { kind: 'unanswered', reason: 'rest-not-sent' } };
    budget.ms -= pause;
    await wait(pause);
  }
}

/**
 * Sends the parts of one message in order. Only while nothing has arrived does it ask for a retry of
 * the whole; a message that has begun is completed here within about 30 s of waiting, or is `unknown`.
 */
export async function sendParts(call: Call, parts: readonly Part[], wait: Wait): Promise<SendResult> {
  const budget = { ms: COMPLETION_MS };
  let platformId: string | null = null;
  for (const part of parts) {
    const sent: Sent = platformId ? await complete(call, part, wait, budget) : await sendPart(call, part);
    if (!sent.ok) return resultOf(sent.fault);
    // Without the chat's id: it is stored in the clear, and the outbox knows the chat.
    platformId = String(sent.result.message_id);
  }
  return platformId ? { status: 'sent', platformId } : { status: 'failed', reason: 'message-empty' };
}
