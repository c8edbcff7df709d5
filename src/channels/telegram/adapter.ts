import type { Update } from 'telegraf/types';
import type { Clock } from '../../core/clock.js';
import type { Logger } from '../../core/logger.js';
import type {
  Channel,
  ChannelCapabilities,
  ChannelState,
  Outbound,
  Receive,
  SendResult,
} from '../channel.js';
import { createCall } from './calls.js';
import { connect } from './connect.js';
import { createIntake } from './intake.js';
import { poll } from './polling.js';
import { MESSAGE_LENGTH, renderMessage } from './render.js';
import { sendParts } from './send.js';
import { createUnpacking } from './unpacking.js';
import { type Wait, waitOnTimer } from './wait.js';
import { createGathering, type Gathering, secretMatches } from './webhook.js';

export interface TelegramSettings {
  token: string;
  /** `https://api.telegram.org` or a self-hosted Bot API server. */
  apiRoot: string;
  /** Where Telegram delivers, and the secret it shows there; null: long polling. */
  webhook: { url: string; secret: string } | null;
  logger: Logger;
  clock: Clock;
  /** How to wait between tries; the machine's timer unless given. */
  wait?: Wait;
}

export interface TelegramChannel extends Channel {
  /** The path at which the HTTP server hands requests to `handleUpdate`. */
  webhookPath: string;
  /** Takes one delivery: 200 when stored, 503 when Telegram shall deliver it again. */
  handleUpdate(body: unknown, secretHeader: string | undefined): Promise<{ status: 200 | 400 | 401 | 503 }>;
}

/** Limits as https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this gives them. */
const CAPABILITIES: ChannelCapabilities = {
  buttons: true,
  messageLength: MESSAGE_LENGTH,
  replyWindowMs: null,
  rate: { perSecond: 30, perChatPerSecond: 1 },
};

function isUpdate(body: unknown): body is Update {
  return (
    typeof body === 'object' && body !== null && 'update_id' in body && Number.isSafeInteger(body.update_id)
  );
}

/** Remembers the state of the channel and logs each change of it, once. */
function createStateKeeper(logger: Logger) {
  let current: ChannelState = { status: 'starting' };
  return {
    state: () => current,
    report(next: ChannelState) {
      const same = JSON.stringify(next) === JSON.stringify(current);
      current = next;
      if (same) return;
      if (next.status === 'down') logger.warn({ reason: next.reason }, 'telegram is down');
      else logger.info(`telegram is ${next.status}`);
    },
  };
}

/**
 * The Telegram channel, by long polling or webhook. `start` returns at once: an unreachable platform
 * or a rejected token shows in `state` and is tried again in the background.
 */
export function createTelegramChannel(settings: TelegramSettings): TelegramChannel {
  const { token, apiRoot, webhook, logger, clock, wait = waitOnTimer } = settings;
  const call = createCall(token, apiRoot);
  const { state, report } = createStateKeeper(logger);
  const { unpack, answered } = createUnpacking({ call, clock, logger });
  let stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let gathering: Gathering | null = null;

  async function run(receive: Receive, signal: AbortSignal): Promise<void> {
    const connected = await connect({ call, webhook, wait, signal, report });
    if (!connected || webhook) return;
    await poll({ call, clock, wait, signal, report, unpack, take: createIntake(receive, logger) });
  }

  return {
    name: 'telegram',
    capabilities: CAPABILITIES,
    webhookPath: '/channels/telegram',
    state,
    async start(receive) {
      stopping = new AbortController();
      gathering = createGathering(receive, logger);
      running = run(receive, stopping.signal);
    },
    async stop() {
      const inHand = gathering;
      gathering = null;
      stopping.abort();
      await Promise.all([running, inHand?.idle(), answered()]);
    },
    async send(address, message) {
      return sendMessage(address, message);
    },
    async handleUpdate(body, secretHeader) {
      if (!webhook || !secretMatches(secretHeader, webhook.secret)) return { status: 401 };
      if (!isUpdate(body)) return { status: 400 };
      const stored = gathering !== null && (await gathering.take(unpack(body, false)));
      return { status: stored ? 200 : 503 };
    },
  };

  async function sendMessage(address: string, message: Outbound): Promise<SendResult> {
    if (!/^\d{1,16}$/.test(address)) return { status: 'failed', reason: 'address-invalid' };
    try {
      return await sendParts(call, renderMessage(Number(address), message), wait);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      logger.error('a choice of an outbound message does not fit into a button');
      return { status: 'failed', reason: 'choice-value-length' };
    }
  }
}
