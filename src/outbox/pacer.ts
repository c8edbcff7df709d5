/** Runs a piece of work on request: never twice at once, and many requests at once lead to one run. */
export interface Pacer {
  request(): void;
  /** Asks for a run after some milliseconds. */
  requestIn(delayMs: number): void;
  /** No further runs; resolves when the one under way has ended. */
  stop(): Promise<void>;
}

/**
 * @param spacingMs shortest time from the begin of one run to the begin of the next
 * @param onError told of a run that failed; it is not repeated by itself
 */
export function createPacer(
  run: () => Promise<void>,
  spacingMs: number,
  onError: (error: unknown) => void,
): Pacer {
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;
  let planned = false;
  let running: Promise<void> | null = null;
  let begunAt = Number.NEGATIVE_INFINITY;

  const after = (delayMs: number, act: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, delayMs);
    timers.add(timer);
  };

  const begin = () => {
    planned = false;
    begunAt = performance.now();
    running = run()
      .catch(onError)
      .finally(() => {
        running = null;
        if (planned) plan();
      });
  };

  const plan = () => after(Math.max(0, begunAt + spacingMs - performance.now()), begin);

  const request = () => {
    if (stopped || planned) return;
    planned = true;
    if (!running) plan();
  };

  return {
    request,
    requestIn: (delayMs) => {
      if (!stopped) after(Math.max(0, delayMs), request);
    },
    async stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      planned = false;
      await running;
    },
  };
}
