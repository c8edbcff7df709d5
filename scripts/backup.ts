import { join } from 'node:path';
import { openProgram } from '../src/start-up.js';
import { audit } from '../src/store/audit.js';
import { countRows } from '../src/store/backup/format.js';
import { requireNewFile, writeBackup } from '../src/store/backup/write-backup.js';
import { inTransaction } from '../src/store/work.js';
import { fileArgument, runCommand, say } from './command.js';

// `npm run backup -- FILE`: the whole database, of either kind, in one file. Its own entry in the audit
// trail is part of it.
await runCommand({ key: 'usage.backup' }, async () => {
  const path = fileArgument(process.argv.slice(2));
  requireNewFile(path);
  const { config, store, close } = await openProgram();
  try {
    const madeAt = store.clock.now();
    const event = { action: 'store.backup', recordKind: 'database', recordId: madeAt.toISOString() };
    await inTransaction(store, (work) => audit(work, [{ staffId: null, ...event }]));
    const summary = await writeBackup(store.database, path, madeAt);
    say('backup.written', { rows: countRows(summary), path });
    say('backup.keyIsNotIn', {
      key: config.masterKey ? 'MASTER_KEY' : join(config.dataFolder, 'master.key'),
    });
  } finally {
    await close();
  }
  return 0;
});
