/** A growing list whose readers can wait for an entry. */
export interface EventRecord<Entry> {
  readonly all: readonly Entry[];
  add(entry: Entry): void;
  /** The first entry, already there or still to come, that fits. */
  waitFor(fits: (entry: Entry) => boolean): Promise<Entry>;
}

interface Watcher<Entry> {
  fits(entry: Entry): boolean;
  resolve(entry: Entry): void;
}

/** An empty record. A promise of `waitFor` whose entry never comes stays open; the test's limit ends it. */
export function createRecord<Entry>(): EventRecord<Entry> {
  const all: Entry[] = [];
  const watchers = new Set<Watcher<Entry>>();

  return {
    all,
    add(entry) {
      all.push(entry);
      for (const watcher of watchers) {
        if (!watcher.fits(entry)) continue;
        watchers.delete(watcher);
        watcher.resolve(entry);
      }
    },
    waitFor(fits) {
      const found = all.find(fits);
      if (found) return Promise.resolve(found);
      return new Promise((resolve) => watchers.add({ fits, resolve }));
    },
  };
}
