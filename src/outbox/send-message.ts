import type { Channel, ChannelName, SendResult } from '../channels/channel.js';
import type { Translate } from '../core/i18n.js';
import type { Logger } from '../core/logger.js';
import type { Vault } from '../store/encryption/vault.js';
import type { ClaimedMessage } from './claim.js';
import { openMessage } from './open-message.js';

export interface SendSettings {
  channels: ReadonlyMap<ChannelName, Channel>;
  vault: Vault;
  translate: Translate;
  logger: Logger;
  /** After this many milliseconds a send counts as unknown. */
  sendTimeoutMs: number;
}

/** Hands one message to its channel. Whatever happens comes back as a result, never as an error. */
export async function sendMessage(settings: SendSettings, message: ClaimedMessage): Promise<SendResult> {
  const { channels, vault, translate, logger } = settings;
  if (message.unreachable) return { status: 'blocked' };
  const channel = channels.get(message.channel);
  if (!channel) return { status: 'retry', afterMs: 0, reason: 'channel-missing' };
  let opened: ReturnType<typeof openMessage>;
  try {
    opened = openMessage(vault, translate, message);
  } catch (error) {
    logger.error({ messageId: message.id, error: nameOf(error) }, 'an outbox message cannot be opened');
    return { status: 'failed', reason: 'message-unreadable' };
  }
  try {
    return await within(settings.sendTimeoutMs, channel.send(opened.address, opened.outbound));
  } catch (error) {
    // The error itself may quote the message, so that only its kind is logged.
    logger.error(
      { messageId: message.id, channel: message.channel, error: nameOf(error) },
      'a channel threw',
    );
    return { status: 'unknown', reason: 'channel-threw' };
  }
}

async function within(limitMs: number, sending: Promise<SendResult>): Promise<SendResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SendResult>((resolve) => {
    timer = setTimeout(() => resolve({ status: 'unknown', reason: 'no-answer-in-time' }), limitMs);
  });
  return Promise.race([sending, late]).finally(() => clearTimeout(timer));
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
