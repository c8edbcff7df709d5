import type { Channel, ChannelName } from '../channels/channel.js';
import type { Translate } from '../core/i18n.js';
import type { Logger } from '../core/logger.js';
import type { Store } from '../store/work.js';
import { outboxChannel } from './enqueue.js';
import { releaseAllLeases, releaseDeadLeases } from './leases.js';
import type { Rate } from './limits.js';
import { createPacer } from './pacer.js';
import { createRounds, type Rounds } from './rounds.js';
import type { Settlement } from './settle.js';

export interface DispatcherSettings {
  store: Store;
  /** The channels that are on; messages for others wait. */
  channels: ReadonlyMap<ChannelName, Channel>;
  logger: Logger;
  translate: Translate;
  options?: {
    /** How long a message stays in the hand of a process that has died. */
    leaseMs?: number;
    /** Most messages in hand at once. */
    batch?: number;
    /** After this long a send counts as unknown. */
    sendTimeoutMs?: number;
    /** Instead of the rates that the channels tell; infinite ones for benchmarks. */
    limits?: Rate;
  };
}

export interface Dispatcher {
  /** Begins to send what is due, now and whenever something is enqueued or becomes due. */
  start(): Promise<void>;
  /** Resolves when the sends under way have ended and are written down. A stopped one stays so. */
  stop(): Promise<void>;
  /**
   * Sends everything that is due now, for tests and scripts.
   * @returns how many messages were sent
   */
  drain(): Promise<number>;
}

const standard = { leaseMs: 15_000, batch: 200, sendTimeoutMs: 120_000, limits: null };
const pollMs = 1_000;
/** A channel that has reached its limit has room for a few messages again after this long. */
const refillMs = 125;
/** Gathers what comes close together into one statement. */
const claimSpacingMs = 5;
const settleSpacingMs = 10;

/** The only sender of messages; any number of processes may run one each. */
export function createDispatcher({ options, ...given }: DispatcherSettings): Dispatcher {
  const { store, logger } = given;
  const { clock, database } = store;
  const { leaseMs, ...rest } = { ...standard, ...options };
  const sweep = createSweep(store, logger);
  let timers: NodeJS.Timeout[] = [];
  let started = false;

  const rounds = createRounds({ ...given, ...rest, leaseMs, onResult });
  const onError = (error: unknown) => {
    logger.error({ error: codeOf(error) }, 'the outbox could not reach the database');
  };
  const claiming = createPacer(claimOnce, claimSpacingMs, onError);
  const settling = createPacer(settleOnce, settleSpacingMs, onError);

  async function claimOnce(): Promise<void> {
    await sweep(pollMs);
    for (const run of await rounds.begin()) run.catch(onError);
  }

  async function settleOnce(): Promise<void> {
    const { more } = await rounds.flush();
    if (more) claiming.request();
  }

  function onResult({ state, dueAt }: Settlement): void {
    if (!started) return;
    settling.request();
    if (state === 'waiting' && dueAt) claiming.requestIn(dueAt.getTime() - clock.now().getTime());
  }

  return {
    async start() {
      started = true;
      if (database.kind === 'embedded') await releaseAllLeases(database.client, clock.now());
      timers = [
        setInterval(claiming.request, pollMs),
        setInterval(settling.request, pollMs),
        setInterval(() => rounds.atLimit() && claiming.request(), refillMs),
        setInterval(() => rounds.renew().catch(onError), leaseMs / 3),
      ];
      await database.listen(outboxChannel, claiming.request);
      claiming.request();
    },
    async stop() {
      await claiming.stop();
      await rounds.halt();
      await settling.stop();
      for (const timer of timers) clearInterval(timer);
      await rounds.flush();
    },
    async drain() {
      await sweep(0);
      return drainRounds(rounds);
    },
  };
}

// A started dispatcher may hold messages of its own rounds: those are waited for, too, because what comes
// after them in a chat can only be claimed then.
async function drainRounds(rounds: Rounds): Promise<number> {
  let sent = 0;
  for (;;) {
    const runs = await rounds.begin();
    for (const count of await Promise.all(runs)) sent += count;
    const others = rounds.underWay();
    await Promise.all(others);
    const { more } = await rounds.flush();
    if (runs.length + others.length === 0 && !more) return sent;
  }
}

/** Frees the messages of processes that died, unless that was done less than some milliseconds ago. */
function createSweep({ database, clock }: Store, logger: Logger): (spacingMs: number) => Promise<void> {
  let sweptAt = Number.NEGATIVE_INFINITY;
  return async (spacingMs) => {
    const now = clock.now();
    if (now.getTime() - sweptAt < spacingMs) return;
    sweptAt = now.getTime();
    const released = await releaseDeadLeases(database.client, now);
    if (released > 0) logger.warn({ released }, 'messages of a process that died were set free');
  };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? String(error.code) : error.name;
}
