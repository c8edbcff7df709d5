import type { Locale } from '../../../src/core/i18n.js';
import { newId } from '../../../src/core/ids.js';
import { createDataKey } from '../../../src/store/encryption/data-keys.js';
import { type DataKey, seal } from '../../../src/store/encryption/seal.js';
import type { Work } from '../../../src/store/work.js';

export interface TestPerson {
  id: string;
  key: DataKey;
  chatId: string;
  /** Of the chat on the channel `terminal`. */
  address: string;
}

export interface PersonFields {
  locale?: Locale;
  familyId?: string;
  /** False: has blocked us. */
  reachable?: boolean;
  consentedAt?: Date;
}

/** Somebody who has written from a terminal and has no session yet. */
export async function createPerson(work: Work, fields: PersonFields = {}): Promise<TestPerson> {
  const { locale = 'zh-CN', reachable = true, ...rest } = fields;
  const key = await createDataKey(work);
  const id = newId();
  await work.db.person.create({
    data: { id, dataKeyId: key.id, locale, localeChosen: true, createdAt: work.now, ...rest },
  });
  return { id, key, ...(await createChat(work, key, id, reachable)) };
}

async function createChat({ db, vault, now }: Work, key: DataKey, personId: string, reachable: boolean) {
  const chatId = newId();
  const address = `terminal-${chatId}`;
  await db.chat.create({
    data: {
      id: chatId,
      personId,
      channel: 'terminal',
      addressIndex: vault.index('address', `terminal:${address}`),
      addressSealed: seal(key, { table: 'chat', column: 'address', row: chatId }, address),
      unreachableAt: reachable ? null : now,
      lastInboundAt: now,
      createdAt: now,
    },
  });
  return { chatId, address };
}
