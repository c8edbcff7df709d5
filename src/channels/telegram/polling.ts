import type { Update } from 'telegraf/types';
import type { Clock } from '../../core/clock.js';
import type { ChannelState } from '../channel.js';
import type { Call } from './calls.js';
import { faultCode } from './faults.js';
import type { Parcel } from './intake.js';
import { backoff, type Wait } from './wait.js';

/** The kinds of update that the bot asks for. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query'] as const;

/** Seconds that Telegram may hold a request open until something arrives. */
const HOLD_SECONDS = 25;
const FETCH_MS = (HOLD_SECONDS + 20) * 1000;

/** A server that answers "nothing" sooner than this does not hold requests open: do not spin. */
const HELD_MS = 1_000;
const UNHELD_PAUSE_MS = 250;

export interface Poller {
  call: Call;
  clock: Clock;
  wait: Wait;
  /** Stops the polling when aborted. */
  signal: AbortSignal;
  /** Reads an update; told whether it has been seen before. */
  unpack(update: Update, seen: boolean): Parcel;
  /** Stores a batch; false when it must come again. */
  take(parcels: readonly Parcel[]): Promise<boolean>;
  report(state: ChannelState): void;
}

/** The updates from `offset` on, or null after a fault or an end. */
async function fetchUpdates({ call, clock, wait, signal, report }: Poller, offset: number) {
  const begun = clock.now().getTime();
  const payload = { offset, timeout: HOLD_SECONDS, limit: 100, allowed_updates: ALLOWED_UPDATES };
  const answer = await call('getUpdates', payload, { signal, timeoutMs: FETCH_MS });
  if (signal.aborted) return null;
  if (!answer.ok) {
    report({ status: 'down', reason: faultCode(answer.fault) });
    if (answer.fault.kind === 'busy') await wait(answer.fault.afterMs, signal);
    return null;
  }
  const held = clock.now().getTime() - begun >= HELD_MS;
  if (answer.result.length === 0 && !held) await wait(UNHELD_PAUSE_MS, signal);
  return answer.result;
}

/** Telegram forgets the updates below `offset`; without this they come again at the next start. */
async function confirm(call: Call, offset: number): Promise<void> {
  if (offset > 0) await call('getUpdates', { offset, limit: 1, timeout: 0 }, { timeoutMs: 2_000 });
}

/**
 * Long polling until aborted. telegraf's own moves the offset before the handlers are done, which
 * loses updates in a crash; here it moves only when the whole batch is stored.
 */
export async function poll(poller: Poller): Promise<void> {
  const { signal, unpack, take, report, wait, call } = poller;
  let offset = 0;
  let seenUpTo = 0;
  let failures = 0;
  while (!signal.aborted) {
    const updates = await fetchUpdates(poller, offset);
    const last = updates?.at(-1)?.update_id ?? offset - 1;
    const parcels = (updates ?? []).map((update) => unpack(update, update.update_id <= seenUpTo));
    seenUpTo = Math.max(seenUpTo, last);
    const stored = updates !== null && (await take(parcels));
    if (stored) {
      offset = last + 1;
      report({ status: 'ready' });
    } else if (updates) {
      report({ status: 'down', reason: 'store-failing' });
    }
    failures = stored ? 0 : failures + 1;
    if (!stored) await wait(backoff(failures), signal);
  }
  await confirm(call, offset);
}
