import { createHash, randomBytes } from 'node:crypto';

/** A secret of 32 random bytes for a cookie or a header (base64url). */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a session's token: its SHA-256. The token is random, so it needs no salt. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(token).digest());
}
