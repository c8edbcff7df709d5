import type { Channel, ChannelName } from '../channels/channel.js';
import type { Translate } from '../core/i18n.js';
import type { Logger } from '../core/logger.js';
import type { Store } from '../store/work.js';
import { claim } from './claim.js';
import { createInHand } from './in-hand.js';
import { renewLeases } from './leases.js';
import { createLimits, type Limits, type Rate } from './limits.js';
import { type RunSettings, runChat, runsOf } from './run-chat.js';
import { sendMessage } from './send-message.js';
import type { Settled, Settlement } from './settle.js';
import { createSettler, type Settler } from './settler.js';

export interface RoundSettings {
  store: Store;
  channels: ReadonlyMap<ChannelName, Channel>;
  translate: Translate;
  logger: Logger;
  /** How long a message stays in the hand of a process that has died. */
  leaseMs: number;
  /** Most messages in hand at once. */
  batch: number;
  sendTimeoutMs: number;
  /** Instead of the rates that the channels tell. */
  limits: Rate | null;
  /** Told of each settlement as soon as it is known, before it is written down. */
  onResult(settlement: Settlement): void;
}

export interface Rounds {
  /**
   * Claims what is due and begins to send it.
   * @returns for each chat the number of its messages that were sent, once its run has ended
   */
  begin(): Promise<Promise<number>[]>;
  /** The runs that have begun and not ended, whoever began them. */
  underWay(): Promise<number>[];
  /** Whether the last claim used up what a channel may send now. */
  atLimit(): boolean;
  /** Writes down what became of the messages so far. */
  flush(): Promise<Settled>;
  /** Extends the leases of what is in hand. */
  renew(): Promise<void>;
  /** Begins no further send, gives back what was not sent, and resolves when the sends under way ended. */
  halt(): Promise<void>;
}

/** One process's part in the outbox: what it has claimed, and is sending and settling. */
export function createRounds(settings: RoundSettings): Rounds {
  const { store, channels, logger } = settings;
  const { database, clock } = store;
  const inHand = createInHand();
  const runs = new Set<Promise<number>>();
  const limits = createLimits(ratesOf(settings));
  const leaseEnd = (now: Date) => new Date(now.getTime() + settings.leaseMs);
  let halted = false;
  let atLimit = false;

  const settler = createSettler(store, (settlements) => {
    inHand.remove(settlements.map(({ id }) => id));
    logTroubles(logger, settlements);
  });
  const maySend = (id: string) => !halted && inHand.has(id, clock.now());
  const runSettings = runSettingsOf(settings, settler, limits, maySend);

  const begin = async () => {
    const now = clock.now();
    const room = settings.batch - inHand.size();
    if (halted || channels.size === 0 || room <= 0) return [];
    const request = { now, room, leasedUntil: leaseEnd(now), ...limits.rooms(now) };
    const claimed = await claim(database.client, request);
    inHand.add(claimed, request.leasedUntil);
    for (const { channel, chatId } of claimed.messages) limits.spend(channel, chatId, now);
    atLimit = limits.rooms(now).channels.some((channel) => channel.room === 0);
    return runsOf(claimed).map((run) => {
      const running = runChat(claimed, run, runSettings).finally(() => runs.delete(running));
      runs.add(running);
      return running;
    });
  };

  const renew = async () => {
    const leaseIds = inHand.leaseIds();
    if (leaseIds.length === 0) return;
    const until = leaseEnd(clock.now());
    inHand.prolong(await renewLeases(database.client, leaseIds, until), until);
  };

  const halt = async () => {
    halted = true;
    await Promise.all(runs);
  };

  const underWay = () => [...runs];

  return { begin, renew, halt, underWay, flush: settler.flush, atLimit: () => atLimit };
}

function runSettingsOf(
  settings: RoundSettings,
  settler: Settler,
  { pause }: Limits,
  maySend: RunSettings['maySend'],
): RunSettings {
  const { clock, vault } = settings.store;
  return {
    send: (message) => sendMessage({ ...settings, vault }, message),
    settle: (settlement) => {
      settler.add(settlement);
      settings.onResult(settlement);
    },
    now: clock.now,
    random: Math.random,
    maySend,
    pause,
  };
}

function ratesOf({ channels, limits }: RoundSettings): Map<ChannelName, Rate> {
  return new Map([...channels].map(([name, { capabilities }]) => [name, limits ?? capabilities.rate]));
}

function logTroubles(logger: Logger, settlements: readonly Settlement[]): void {
  for (const { id, state, problem } of settlements) {
    if (state === 'dead' || state === 'unknown')
      logger.warn({ messageId: id, state, problem }, 'not delivered');
  }
}
