import type { Store } from '../store/work.js';
import { type Settled, type Settlement, settle } from './settle.js';

/** Gathers what became of messages and writes it down together. */
export interface Settler {
  add(settlement: Settlement): void;
  /**
   * Writes down all that was gathered.
   * @throws what the database throws; nothing gathered is lost then
   */
  flush(): Promise<Settled>;
}

/** @param onSettled told of the settlements that were written down */
export function createSettler(
  store: Store,
  onSettled: (settlements: readonly Settlement[]) => void,
): Settler {
  let gathered: Settlement[] = [];
  return {
    add: (settlement) => {
      gathered.push(settlement);
    },
    async flush() {
      const batch = gathered;
      gathered = [];
      if (batch.length === 0) return { settled: 0, more: false };
      try {
        const settled = await settle(store.database.client, batch, store.clock.now());
        onSettled(batch);
        return settled;
      } catch (error) {
        gathered = [...batch, ...gathered];
        throw error;
      }
    },
  };
}
