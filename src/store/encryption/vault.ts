import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { newId } from '../../core/ids.js';
import { type DataKey, seal, unseal } from './seal.js';

/** A data key as it is stored. */
export interface WrappedKey {
  id: string;
  wrapped: Uint8Array;
  masterKeyVersion: number;
}

/** What an index is for; the same text has another index for another use. */
export type IndexUse = 'address' | 'repeat' | 'phone' | 'id-number';

/** Makes and opens data keys, and computes blind indexes. Holds the only copy of the master key. */
export interface Vault {
  createKey(): { key: DataKey; stored: WrappedKey };
  /** @throws when the key was wrapped by another master key */
  openKey(stored: WrappedKey): DataKey;
  /** HMAC-SHA-256 of a text for exact look-up: 32 bytes that do not tell the text. */
  index(use: IndexUse, text: string): Uint8Array<ArrayBuffer>;
}

/** How many opened data keys are kept in memory: those of the people who talk now. */
const mostOpened = 500;
const masterKeyVersion = 1;
const masterKeyId = '00000000-0000-7000-8000-000000000001';

/** Opens the vault with the master key (32 bytes). */
export function createVault(masterKey: Buffer): Vault {
  const wrapping: DataKey = { id: masterKeyId, secret: derive(masterKey, 'wrap data keys') };
  const indexing = derive(masterKey, 'blind index');
  const placeOf = (id: string) => ({ table: 'data_key', column: 'wrapped', row: id });
  return {
    createKey: () => {
      const key = { id: newId(), secret: randomBytes(32) };
      const wrapped = seal(wrapping, placeOf(key.id), key.secret.toString('base64'));
      return { key, stored: { id: key.id, wrapped, masterKeyVersion } };
    },
    openKey: remembering(({ id, wrapped }) => ({
      id,
      secret: Buffer.from(unseal(wrapping, placeOf(id), wrapped), 'base64'),
    })),
    index: (use, text) => Uint8Array.from(createHmac('sha256', indexing).update(`${use}\0${text}`).digest()),
  };
}

// By what is stored: who has no row any more has nothing to look for here.
function remembering(open: Vault['openKey']): Vault['openKey'] {
  const opened = new Map<string, DataKey>();
  return (stored) => {
    const name = Buffer.from(stored.wrapped).toString('latin1');
    const known = opened.get(name);
    if (known?.id === stored.id) return known;
    const key = open(stored);
    const [oldest] = opened.keys();
    if (oldest !== undefined && opened.size >= mostOpened) opened.delete(oldest);
    opened.set(name, key);
    return key;
  };
}

// One secret per purpose (HKDF, RFC 5869), so that an index never helps against a wrapped key.
function derive(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', `houniao ${purpose}`, 32));
}
