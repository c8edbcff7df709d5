import type { Config } from '../config/config.js';
import type { Clock } from '../core/clock.js';
import { type Database, openDatabase } from './database.js';
import { findMasterKey, rememberMasterKey } from './encryption/master-key.js';
import { createVault } from './encryption/vault.js';
import { lockName } from './locks.js';
import { migrate } from './migrate.js';
import { transaction } from './transaction.js';
import type { Store } from './work.js';

/**
 * Opens the database, checks the master key before anything is changed, and migrates.
 * @throws AppError `masterKeyLost` or `masterKeyWrong`
 */
export async function openStore(config: Config, clock: Clock): Promise<Store> {
  const database = await openDatabase(config.database);
  try {
    return await prepareStore(database, config, clock);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Checks the key and migrates a database that is already open. */
export async function prepareStore(
  database: Database,
  config: Pick<Config, 'masterKey' | 'dataFolder'>,
  clock: Clock,
): Promise<Store> {
  const masterKey = await findMasterKey(database.client, config.masterKey, config.dataFolder);
  await migrateAlone(database);
  await rememberMasterKey(database.client, masterKey);
  return { database, vault: createVault(masterKey), clock };
}

/** Migrates while no other process does: several may start at once on one server. */
export async function migrateAlone(database: Database): Promise<void> {
  if (database.kind === 'embedded') {
    await migrate(database.adapterFactory);
    return;
  }
  await transaction(database, async (db) => {
    await lockName(db, 'migration');
    await migrate(database.adapterFactory);
  });
}
