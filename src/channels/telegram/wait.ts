import { setTimeout as timer } from 'node:timers/promises';

/** Resolves after `ms` milliseconds, or as soon as `signal` is aborted. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Waits on the machine's timer; tests hand in a wait of their own. */
export const waitOnTimer: Wait = async (ms, signal) => {
  await timer(ms, undefined, { signal }).catch((error: Error) => {
    if (error.name !== 'AbortError') throw error;
  });
};

const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/** Milliseconds to wait after the nth failure in a row (from 1): doubling from 0.5 s to 15 s. */
export function backoff(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
}
