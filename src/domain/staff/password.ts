import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// argon2id with the smallest parameters that the OWASP Password Storage Cheat Sheet recommends.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Without characters that are taken for one another when a password is read out or copied by hand.
const readable = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Hashes a password with argon2id; the salt and the parameters are part of the result. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), parameters);
}

/** Tells whether the password is the hashed one. */
export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize('NFKC'));
}

/**
 * Verified when there is no account, so that the answer takes as long as with one: the hash of a random
 * password that nobody knows, with the same parameters.
 */
export const hashOfNobody =
  '$argon2id$v=19$m=19456,t=2,p=1$bLiPqdVy6u2g1BoWE7uB7A$6f4/RLY1BV3aaGKsVWCCavwqW8qCxUeD3bkVVxNd8no';

/** A password to be read and typed: four groups of five, about 99 bits. */
export function generatePassword(): string {
  const group = () => Array.from({ length: 5 }, () => readable[randomInt(readable.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
