import { openProgram } from '../src/start-up.js';
import { firstBrokenAuditEntry } from '../src/store/audit.js';
import { reading } from '../src/store/work.js';
import { runCommand, say, WrongUsage } from './command.js';

// `npm run audit:verify`: tells whether every entry of the trail follows from the one before it.
await runCommand({ key: 'usage.audit' }, async () => {
  if (process.argv.length > 2) throw new WrongUsage();
  const { store, close } = await openProgram();
  const { db } = reading(store);
  const count = await db.auditEntry.count();
  const broken = await firstBrokenAuditEntry(db);
  await close();
  if (broken === null) say('audit.unbroken', { count });
  else say('audit.broken', { count, position: String(broken) });
  return broken === null ? 0 : 1;
});
