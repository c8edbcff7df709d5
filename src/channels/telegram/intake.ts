import type { Logger } from '../../core/logger.js';
import type { Inbound, Receive } from '../channel.js';

/** What one Telegram update brought; `updateId` is a mere counter and may be logged. */
export interface Parcel {
  updateId: number;
  messages: readonly Inbound[];
}

/** How often a batch is refused as a whole before its parcels are handed over one by one. */
const TRIES_TOGETHER = 3;

/** A thrown value's name and code: its message may quote what a person wrote. */
export function errorLabel(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
}

/** Hands parcels to `receive` in one call; tells whether they were stored. */
export async function hand(parcels: readonly Parcel[], receive: Receive, logger: Logger): Promise<boolean> {
  const messages = parcels.flatMap((parcel) => parcel.messages);
  if (messages.length === 0) return true;
  try {
    await receive(messages);
    return true;
  } catch (error) {
    const updateIds = parcels.map(({ updateId }) => updateId);
    logger.warn({ updateIds, error: errorLabel(error) }, 'telegram updates were not stored');
    return false;
  }
}

async function handSingly(parcels: readonly Parcel[], receive: Receive, logger: Logger) {
  const taken: Parcel[] = [];
  const refused: Parcel[] = [];
  for (const parcel of parcels) {
    const stored = await hand([parcel], receive, logger);
    (stored ? taken : refused).push(parcel);
  }
  return { taken, refused };
}

/**
 * Finds the parcels that cannot be stored although others can, and only those are set aside. A parcel
 * that was just stored is handed again as a probe (`receive` drops repeats): if the store has gone
 * away meanwhile, nothing is given up.
 */
async function sift(parcels: readonly Parcel[], receive: Receive, logger: Logger): Promise<boolean> {
  const { taken, refused } = await handSingly(parcels, receive, logger);
  const probe = taken.filter(({ messages }) => messages.length > 0).slice(-1);
  const storeWorks = async () => probe.length > 0 && (await hand(probe, receive, logger));
  if (refused.length === 0) return true;
  if (!(await storeWorks())) return false;
  const again = await handSingly(refused, receive, logger);
  if (again.refused.length === 0) return true;
  if (!(await storeWorks())) return false;
  const updateIds = again.refused.map(({ updateId }) => updateId);
  logger.error({ updateIds }, 'telegram updates set aside: they cannot be stored while others can');
  return true;
}

/**
 * Takes batch after batch; a result of false means that the batch must come again, with whatever has
 * arrived since. After three refusals one message that cannot be stored no longer stops the others.
 */
export function createIntake(receive: Receive, logger: Logger) {
  let refusals = 0;
  return async (parcels: readonly Parcel[]): Promise<boolean> => {
    const stored =
      (await hand(parcels, receive, logger)) ||
      (refusals + 1 >= TRIES_TOGETHER && (await sift(parcels, receive, logger)));
    refusals = stored ? 0 : refusals + 1;
    return stored;
  };
}
