import type { Inbound, Receive } from '../../channels/channel.js';
import type { Logger } from '../../core/logger.js';
import { inTransaction, type Store } from '../../store/work.js';
import type { Conversation } from '../conversation.js';
import { apologize } from './apologize.js';
import { handleWave } from './handle-wave.js';
import { nextWave } from './waves.js';

interface Waiting {
  message: Inbound;
  done(): void;
  failed(error: unknown): void;
}

/**
 * The one way in. Messages are answered in the order in which they came; those of different people that
 * wait at the same time share a transaction. Resolves once all are stored and answered for good.
 */
export function createReceive(store: Store, conversation: Conversation, logger: Logger): Receive {
  let waiting: Waiting[] = [];
  let running = false;

  const run = async () => {
    while (waiting.length > 0) {
      const [wave, rest] = nextWave(waiting, ({ message }) => `${message.channel}:${message.address}`);
      waiting = rest;
      await handle(wave);
    }
    running = false;
  };

  const handle = async (wave: Waiting[]) => {
    try {
      await inTransaction(store, (work) =>
        handleWave(
          work,
          wave.map(({ message }) => message),
          conversation,
        ),
      );
      for (const one of wave) one.done();
    } catch (error) {
      if (wave.length > 1) for (const one of wave) await handle([one]);
      else if (wave[0]) await contain(wave[0], error);
    }
  };

  // One message that breaks the program must not stop the others, and its sender must hear of it.
  const contain = async (one: Waiting, error: unknown) => {
    logger.error(
      { err: withoutWords(error), channel: one.message.channel },
      'a message could not be answered',
    );
    try {
      await inTransaction(store, (work) => apologize(work, one.message, conversation));
      one.done();
    } catch (storeError) {
      one.failed(storeError);
    }
  };

  return (messages) =>
    Promise.all(
      messages.map(
        (message) =>
          new Promise<void>((done, failed) => {
            waiting.push({ message, done, failed });
            if (running) return;
            running = true;
            // Started in a moment of its own, so that what came with this message shares its wave.
            setImmediate(run);
          }),
      ),
    ).then(() => undefined);
}

// A database error can carry the values of its statement: only its name, code and stack are kept.
function withoutWords(error: unknown): { name: string; code: string | undefined; stack: string | undefined } {
  if (!(error instanceof Error)) return { name: typeof error, code: undefined, stack: undefined };
  const code = 'code' in error ? String(error.code) : undefined;
  return {
    name: error.name,
    code,
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.trim().startsWith('at '))
      .join('\n'),
  };
}
