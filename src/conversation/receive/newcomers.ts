import type { ChannelName } from '../../channels/channel.js';
import type { Locale } from '../../core/i18n.js';
import { newId } from '../../core/ids.js';
import { seal } from '../../store/encryption/seal.js';
import { lockName } from '../../store/locks.js';
import type { Work } from '../../store/work.js';

/** A chat that has never written. */
export interface Newcomer {
  channel: ChannelName;
  address: string;
  addressIndex: Uint8Array<ArrayBuffer>;
  locale: Locale;
}

/**
 * Makes people known by a chat alone, each with a data key of their own. Whom another process has made
 * known in the meantime is left as they are.
 */
export async function addNewcomers(work: Work, newcomers: readonly Newcomer[]): Promise<void> {
  if (newcomers.length === 0) return;
  await lockName(work.db, 'newcomers');
  const unknown = await stillUnknown(work, newcomers);
  const fresh = unknown.map((newcomer) => {
    const { key, stored } = work.vault.createKey();
    const chatId = newId();
    const place = { table: 'chat', column: 'address', row: chatId };
    return { ...newcomer, stored, personId: newId(), chatId, sealed: seal(key, place, newcomer.address) };
  });
  const { now: createdAt } = work;
  await work.db.dataKey.createMany({
    data: fresh.map(({ stored }) => ({ ...stored, wrapped: Uint8Array.from(stored.wrapped), createdAt })),
  });
  await work.db.person.createMany({
    data: fresh.map(({ personId, stored, locale }) => ({
      id: personId,
      dataKeyId: stored.id,
      locale,
      createdAt,
    })),
  });
  await work.db.chat.createMany({
    data: fresh.map(({ chatId, personId, channel, addressIndex, sealed }) => ({
      id: chatId,
      personId,
      channel,
      addressIndex,
      addressSealed: sealed,
      lastInboundAt: createdAt,
      createdAt,
    })),
  });
}

async function stillUnknown({ db }: Work, newcomers: readonly Newcomer[]): Promise<Newcomer[]> {
  const known = await db.chat.findMany({
    where: { addressIndex: { in: newcomers.map((newcomer) => newcomer.addressIndex) } },
    select: { channel: true, addressIndex: true },
  });
  const nameOf = (channel: string, index: Uint8Array) => `${channel}:${Buffer.from(index).toString('hex')}`;
  const names = new Set(known.map((chat) => nameOf(chat.channel, chat.addressIndex)));
  return newcomers.filter((newcomer) => !names.has(nameOf(newcomer.channel, newcomer.addressIndex)));
}
