import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { packageRoot } from '../../src/core/package-root.js';
import { openServer } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrate.js';
import { readMigrations } from '../../src/store/migrations.js';

const stamp = createHash('sha256')
  .update(JSON.stringify(readMigrations().migrationDirectories))
  .digest('hex')
  .slice(0, 12);
const folder = join(packageRoot, 'node_modules', '.cache', 'houniao');

/** Where the migrated embedded database lies that tests clone. */
export const templateFile = join(folder, `template-${stamp}.tar`);
/** The migrated database on the server that tests clone. */
export const templateName = `houniao_template_${stamp}`;

/** Makes the templates that are missing; runs once before all tests. */
async function makeTemplates(): Promise<void> {
  if (!existsSync(templateFile)) await makeEmbeddedTemplate();
  const server = process.env.TEST_DATABASE_URL;
  if (server) await makeServerTemplate(server);
}

async function makeEmbeddedTemplate(): Promise<void> {
  const pglite = await PGlite.create('memory://');
  await migrate(new PrismaPGlite(pglite));
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${templateFile}.${process.pid}`, Buffer.from(await dump.arrayBuffer()));
  renameSync(`${templateFile}.${process.pid}`, templateFile);
}

async function makeServerTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [templateName]);
  if (found.rowCount === 0) {
    const fresh = `${templateName}_${process.pid}`;
    await client.query(`CREATE DATABASE ${fresh}`);
    const database = openServer(databaseUrl(url, fresh));
    await migrate(database.adapterFactory);
    await database.close();
    // Two test runs may make the template at once; the first one to rename has it.
    await client
      .query(`ALTER DATABASE ${fresh} RENAME TO ${templateName}`)
      .catch(() => client.query(`DROP DATABASE ${fresh}`));
  }
  await client.end();
}

/** The address of another database on the same server. */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** The migrated embedded database as PGlite loads it. */
export function readTemplate(): Blob {
  return new Blob([readFileSync(templateFile)]);
}

if (process.argv[2] === 'make') await makeTemplates();
