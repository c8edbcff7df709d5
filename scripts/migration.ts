import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { differenceToSchema } from '../src/store/migrate.js';
import { migrationsFolder } from '../src/store/migrations.js';

const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('Give the migration a name in small letters: npm run migration -- add-visits');
  process.exit(2);
}

// The schema engine replays the migrations into this empty database, then compares.
const shadow = new PGlite('memory://');
const sql = await differenceToSchema(new PrismaPGlite(shadow));
await shadow.close();

if (sql === '') {
  console.log('The schema has not changed since the last migration.');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), `${sql}\n`);
  console.log(`Wrote ${join(folder, 'migration.sql')}. Read it before you commit it.`);
}
