import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { parse } from 'uuid';

/** A key that seals the fields of one person, family or case. */
export interface DataKey {
  id: string;
  /** 32 bytes */
  secret: Buffer;
}

/** Where a sealed value lives; a value copied to another place does not open there. */
export interface Place {
  table: string;
  column: string;
  row: string;
}

const formatVersion = 1;
const ivLength = 12;
const tagLength = 16;
const headLength = 1 + 16;

/**
 * Seals a text for one place with AES-256-GCM (NIST SP 800-38D).
 * @returns format version (1 byte), key id (16), initialisation vector (12), tag (16), ciphertext
 */
export function seal(key: DataKey, place: Place, text: string): Uint8Array<ArrayBuffer> {
  const head = headOf(key);
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key.secret, iv);
  cipher.setAAD(associatedData(head, place));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([head, iv, cipher.getAuthTag(), ciphertext]));
}

/**
 * Opens what `seal` made for the same place.
 * @throws when the value was moved, altered, or sealed with another key
 */
export function unseal(key: DataKey, place: Place, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const head = bytes.subarray(0, headLength);
  if (!head.equals(headOf(key))) {
    throw new Error(`${place.table}.${place.column} was sealed in another format or with another key`);
  }
  const ciphertextAt = headLength + ivLength + tagLength;
  const decipher = createDecipheriv(
    'aes-256-gcm',
    key.secret,
    bytes.subarray(headLength, headLength + ivLength),
  );
  decipher.setAAD(associatedData(head, place));
  decipher.setAuthTag(bytes.subarray(headLength + ivLength, ciphertextAt));
  return decipher.update(bytes.subarray(ciphertextAt), undefined, 'utf8') + decipher.final('utf8');
}

const heads = new WeakMap<DataKey, Buffer>();

function headOf(key: DataKey): Buffer {
  const known = heads.get(key);
  if (known) return known;
  const head = Buffer.from([formatVersion, ...parse(key.id)]);
  heads.set(key, head);
  return head;
}

function associatedData(head: Buffer, place: Place): Buffer {
  return Buffer.concat([head, Buffer.from(JSON.stringify([place.table, place.column, place.row]))]);
}
