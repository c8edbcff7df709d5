import type { Update } from 'telegraf/types';

/** A `getUpdates` that is under way; `cancel` when its client has gone. */
export interface Taking {
  updates: Promise<Update[]>;
  cancel(): void;
}

/**
 * The updates that the bot has not confirmed yet, with the semantics of `getUpdates`: an offset
 * confirms all below it, unconfirmed ones are given again, a request is held while there are none.
 */
export function createUpdateQueue() {
  let pending: Update[] = [];
  let answerHeld: (() => void) | null = null;
  let flushing = false;

  function batch(limit: unknown): Update[] {
    return pending.slice(0, Number(limit ?? 100));
  }

  function hold(limit: unknown, seconds: number): Taking {
    let cancel = () => {};
    const updates = new Promise<Update[]>((resolve) => {
      const give = (given: Update[]) => {
        clearTimeout(timer);
        if (answerHeld === answer) answerHeld = null;
        resolve(given);
      };
      const answer = () => give(batch(limit));
      const timer = setTimeout(() => give([]), seconds * 1000);
      answerHeld = answer;
      cancel = () => give([]);
    });
    return { updates, cancel };
  }

  function flush(): void {
    flushing = false;
    if (pending.length > 0) answerHeld?.();
  }

  return {
    pending: (): readonly Update[] => pending,
    add(update: Update) {
      pending.push(update);
      // What is sent in one turn of the event loop goes out in one batch.
      if (!flushing) setImmediate(flush);
      flushing = true;
    },
    remove(updateId: number) {
      pending = pending.filter((update) => update.update_id !== updateId);
    },
    take({ offset, limit, timeout }: Record<string, unknown>): Taking {
      pending = pending.filter((update) => update.update_id >= Number(offset ?? 0));
      answerHeld?.();
      if (pending.length === 0 && timeout) return hold(limit, Number(timeout));
      return { updates: Promise.resolve(batch(limit)), cancel: () => {} };
    },
    /** Ends a request that is held, with what there is. */
    release: () => answerHeld?.(),
  };
}
