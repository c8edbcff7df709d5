import type { Effect, Outcome, Outcomes } from './effect.js';
import type { Reads } from './reads.js';

/** What a conversation asks of the house while it answers: to be told something or to have it done. */
export type Request = { read: keyof Reads } | { perform: Effect };

/**
 * A computation that stops at each request and goes on with the answer. It touches nothing itself, so
 * the same requests answered in the same way give the same result.
 */
export type Talk<T> = Generator<Request, T, unknown>;

/** A plain value, or a talk that ends in one. */
export type Said<T> = T | Talk<T>;

/** Asks to be told something. */
export function* read<K extends keyof Reads>(kind: K): Talk<Reads[K]> {
  return (yield { read: kind }) as Reads[K];
}

/** Asks for something to be done, and learns how it went. */
export function* perform<K extends keyof Outcomes>(effect: Extract<Effect, { kind: K }>): Talk<Outcome<K>> {
  return (yield { perform: effect }) as Outcome<K>;
}

/** Waits for a value that may be a talk. */
export function* settle<T>(said: Said<T>): Talk<T> {
  return isTalk(said) ? yield* said : said;
}

function isTalk<T>(said: Said<T>): said is Talk<T> {
  return typeof said === 'object' && said !== null && Symbol.iterator in said && 'next' in said;
}
