import type { ChannelName, Inbound } from '../../channels/channel.js';
import { closestLocale, type Locale } from '../../core/i18n.js';
import { type DataKey, unseal } from '../../store/encryption/seal.js';
import type { Work } from '../../store/work.js';
import type { PersonView } from '../engine/flow.js';
import { addNewcomers, type Newcomer } from './newcomers.js';

/** A person in the work of one wave: who they are, how to reach them, where they are in the talk. */
export interface Someone {
  chatId: string;
  key: DataKey;
  person: PersonView;
  /** As it was stored; null: has never been in a talk. */
  storedSession: string | null;
}

interface Row {
  chat_id: string;
  person_id: string;
  data_key_id: string;
  wrapped: Uint8Array;
  master_key_version: number;
  locale: Locale;
  locale_chosen: boolean;
  consented: boolean;
  family_id: string | null;
  notices_stopped: boolean;
  talk_case_id: string | null;
  state_sealed: Uint8Array | null;
  wanted: bigint;
}

/**
 * The people behind a wave of messages, one each and in the same order, locked to the end of the
 * transaction; who writes for the first time is made known. Two statements, however many people.
 */
export async function findPeople(work: Work, wave: readonly Inbound[], locale: Locale): Promise<Someone[]> {
  const wanted = wave.map((message) => newcomer(work, message, locale));
  let rows = await readLocked(work, wanted);
  if (rows.length < wanted.length) {
    const known = new Set(rows.map((row) => Number(row.wanted)));
    await addNewcomers(
      work,
      wanted.filter((_, index) => !known.has(index + 1)),
    );
    rows = await readLocked(work, wanted);
  }
  return [...rows]
    .sort((left, right) => Number(left.wanted - right.wanted))
    .map((row) => toSomeone(work, row));
}

function newcomer({ vault }: Work, { channel, address, languageHint }: Inbound, locale: Locale): Newcomer {
  return {
    channel,
    address,
    addressIndex: addressIndex(vault, channel, address),
    locale: closestLocale(languageHint, locale),
  };
}

/** The blind index by which a chat is found. */
export function addressIndex(
  vault: Work['vault'],
  channel: ChannelName,
  address: string,
): Uint8Array<ArrayBuffer> {
  return vault.index('address', `${channel}:${address}`);
}

// First the lock, then the look: a session that another process wrote while we waited must be seen.
async function readLocked({ db }: Work, wanted: readonly Newcomer[]): Promise<Row[]> {
  const channels = wanted.map((chat) => chat.channel);
  const indexes = wanted.map((chat) => Buffer.from(chat.addressIndex).toString('hex'));
  await db.$executeRaw`
    SELECT person.id FROM person
    WHERE person.id IN (
      SELECT chat.person_id FROM unnest(${channels}::text[], ${indexes}::text[]) AS wanted (channel, index)
      JOIN chat ON chat.channel = wanted.channel AND chat.address_index = decode(wanted.index, 'hex')
    ) ORDER BY person.id FOR NO KEY UPDATE`;
  return db.$queryRaw<Row[]>`
    SELECT chat.id AS chat_id, person.id AS person_id, data_key.id AS data_key_id, data_key.wrapped,
      data_key.master_key_version, person.locale, person.locale_chosen,
      person.consented_at IS NOT NULL AS consented, person.family_id,
      person.notices_stopped_at IS NOT NULL AS notices_stopped, person.talk_case_id,
      chat_session.state_sealed, wanted.place AS wanted
    FROM unnest(${channels}::text[], ${indexes}::text[]) WITH ORDINALITY AS wanted (channel, index, place)
    JOIN chat ON chat.channel = wanted.channel AND chat.address_index = decode(wanted.index, 'hex')
    JOIN person ON person.id = chat.person_id
    JOIN data_key ON data_key.id = person.data_key_id
    LEFT JOIN chat_session ON chat_session.person_id = person.id`;
}

function toSomeone({ vault }: Work, row: Row): Someone {
  const key = vault.openKey({
    id: row.data_key_id,
    wrapped: row.wrapped,
    masterKeyVersion: row.master_key_version,
  });
  const place = { table: 'chat_session', column: 'state', row: row.person_id };
  return {
    chatId: row.chat_id,
    key,
    person: {
      id: row.person_id,
      locale: row.locale,
      localeChosen: row.locale_chosen,
      consented: row.consented,
      familyId: row.family_id,
      noticesStopped: row.notices_stopped,
      talkCaseId: row.talk_case_id,
    },
    storedSession: row.state_sealed && unseal(key, place, row.state_sealed),
  };
}
