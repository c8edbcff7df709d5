import type { Update } from 'telegraf/types';
import type { Clock } from '../../core/clock.js';
import type { Logger } from '../../core/logger.js';
import type { Inbound } from '../channel.js';
import type { Call } from './calls.js';
import { faultCode } from './faults.js';
import { errorLabel, type Parcel } from './intake.js';
import { parseUpdate } from './parse.js';

/** Reads updates and answers the taps among them at once, so that the button stops spinning. */
export function createUnpacking({ call, clock, logger }: { call: Call; clock: Clock; logger: Logger }) {
  const answering = new Set<Promise<void>>();

  async function answer(tapId: string): Promise<void> {
    const answered = await call('answerCallbackQuery', { callback_query_id: tapId }, { timeoutMs: 5_000 });
    // Telegram refuses answers to old taps; the tap itself is taken all the same.
    if (!answered.ok) logger.debug({ reason: faultCode(answered.fault) }, 'telegram tap was not answered');
  }

  function startAnswer(tapId: string): void {
    const underWay = answer(tapId).finally(() => answering.delete(underWay));
    answering.add(underWay);
  }

  function read(update: Update): Inbound[] {
    try {
      return parseUpdate(update, clock.now());
    } catch (error) {
      logger.error({ updateId: update.update_id, error: errorLabel(error) }, 'telegram update is unreadable');
      return [];
    }
  }

  return {
    /** `seen`: the update has been unpacked before, its tap is already answered. */
    unpack(update: Update, seen: boolean): Parcel {
      if (!seen && 'callback_query' in update) startAnswer(update.callback_query.id);
      return { updateId: update.update_id, messages: read(update) };
    },
    /** Resolves when no answer to a tap is under way. */
    async answered(): Promise<void> {
      await Promise.all(answering);
    },
  };
}
