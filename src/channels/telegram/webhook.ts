import { createHash, timingSafeEqual } from 'node:crypto';
import type { Logger } from '../../core/logger.js';
import type { Receive } from '../channel.js';
import { hand, type Parcel } from './intake.js';

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Compares the secret header with the secret in constant time, whatever the lengths. */
export function secretMatches(header: string | undefined, secret: string): boolean {
  return timingSafeEqual(digest(header ?? ''), digest(secret));
}

interface Waiting {
  parcel: Parcel;
  settle(stored: boolean): void;
}

export interface Gathering {
  /** Tells whether the parcel was stored. */
  take(parcel: Parcel): Promise<boolean>;
  /** Resolves when nothing is in hand. */
  idle(): Promise<void>;
}

/**
 * Gathers what arrives while a call of `receive` is under way into the next one: the order of arrival
 * is kept and many people are stored at once.
 */
export function createGathering(receive: Receive, logger: Logger): Gathering {
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  async function handBatch(batch: readonly Waiting[]): Promise<void> {
    const parcels = batch.map(({ parcel }) => parcel);
    const together = await hand(parcels, receive, logger);
    for (const { parcel, settle } of batch) {
      settle(together || (batch.length > 1 && (await hand([parcel], receive, logger))));
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.sort((a, b) => a.parcel.updateId - b.parcel.updateId);
      waiting = [];
      await handBatch(batch);
    }
    running = null;
  }

  return {
    take(parcel) {
      return new Promise((settle) => {
        waiting.push({ parcel, settle });
        running ??= drain();
      });
    },
    async idle() {
      await running;
    },
  };
}
