import { join } from 'node:path';
import { type Config, createConfig } from '../src/config/config.js';
import { readEnvironment } from '../src/config/env.js';
import { systemClock } from '../src/core/clock.js';
import { AppError, isAppError } from '../src/core/errors.js';
import { audit } from '../src/store/audit.js';
import { countRows } from '../src/store/backup/format.js';
import { loadBackup } from '../src/store/backup/load-backup.js';
import { readBackupHead } from '../src/store/backup/read-backup.js';
import { holdDataFolder } from '../src/store/data-folder.js';
import { type Database, type Db, openDatabase } from '../src/store/database.js';
import { findMasterKey } from '../src/store/encryption/master-key.js';
import { createVault } from '../src/store/encryption/vault.js';
import { migrateAlone } from '../src/store/open-store.js';
import { fileArgument, runCommand, say } from './command.js';

// `npm run restore -- FILE`: a backup into an empty database of either kind. The database is not opened
// as the program opens it, because that would make a master key where the old one has to be put back.
await runCommand({ key: 'usage.restore' }, async () => {
  const path = fileArgument(process.argv.slice(2));
  // Looked at first, so that a wrong file leaves no trace at all.
  const { madeAt } = await readBackupHead(path);
  const config = createConfig(readEnvironment(process.env));
  const release = config.database.kind === 'embedded' ? await holdDataFolder(config.dataFolder) : null;
  const database = await openDatabase(config.database);
  try {
    await restore(database, config, { path, madeAt });
  } finally {
    await database.close();
    await release?.();
  }
  return 0;
});

async function restore(
  database: Database,
  config: Config,
  { path, madeAt }: { path: string; madeAt: string },
): Promise<void> {
  await migrateAlone(database);
  const summary = await loadBackup(database, path, async (db) => {
    const vault = createVault(await findKey(db, config));
    const event = { action: 'store.restore', recordKind: 'database', recordId: madeAt };
    await audit({ db, vault, now: systemClock.now() }, [{ staffId: null, ...event }]);
  });
  say('backup.restored', { rows: countRows(summary), madeAt });
  const count = await database.client.outboxMessage.count({ where: { state: 'waiting' } });
  if (count > 0) say('backup.waiting', { count });
}

/** The key that opens what was loaded; says in the words of a restore when there is none. */
async function findKey(db: Db, { masterKey, dataFolder }: Config): Promise<Buffer> {
  try {
    return await findMasterKey(db, masterKey, dataFolder);
  } catch (error) {
    const params = { path: join(dataFolder, 'master.key') };
    if (isAppError(error, 'masterKeyLost')) throw new AppError('backupKeyLost', params);
    if (isAppError(error, 'masterKeyWrong')) throw new AppError('backupKeyWrong', params);
    throw error;
  }
}
