import type { Clock } from '../core/clock.js';
import type { Database, Db } from './database.js';
import type { Vault } from './encryption/vault.js';
import { transaction } from './transaction.js';

/** One unit of work: the handle of its transaction, the keys, and the one moment at which it happens. */
export interface Work {
  db: Db;
  vault: Vault;
  now: Date;
}

/** What it takes to begin units of work. */
export interface Store {
  database: Database;
  vault: Vault;
  clock: Clock;
}

/** Runs a unit of work in one transaction; nothing else may be awaited in it but the database. */
export function inTransaction<T>(store: Store, run: (work: Work) => Promise<T>): Promise<T> {
  return transaction(store.database, (db) => run({ db, vault: store.vault, now: store.clock.now() }));
}

/** A unit of work that only reads, outside any transaction. */
export function reading(store: Store): Work {
  return { db: store.database.client, vault: store.vault, now: store.clock.now() };
}
