import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { Clock } from '../../src/core/clock.js';
import { newId } from '../../src/core/ids.js';
import { openEmbedded, openServer } from '../../src/store/database.js';
import { rememberMasterKey } from '../../src/store/encryption/master-key.js';
import { createVault } from '../../src/store/encryption/vault.js';
import type { Store } from '../../src/store/work.js';
import { createTestClock } from './clock.js';
import { databaseUrl, readTemplate, templateName } from './template.js';

/** The master key of tests: 32 bytes of sevens. */
export const testMasterKey = Buffer.alloc(32, 7);

export interface TestStore extends Store {
  /** Address of the database on the server, null when embedded. */
  url: string | null;
  /** The files of the embedded database in one archive, not compressed; null on a server. */
  rawFiles(): Promise<Buffer | null>;
  close(): Promise<void>;
}

/**
 * A migrated database of one's own: embedded, or on the server that TEST_DATABASE_URL names. Close it
 * in `afterAll`, or the test run does not end.
 */
export async function openTestStore(clock: Clock = createTestClock()): Promise<TestStore> {
  const { database, url, rawFiles, drop } = await openClone();
  await rememberMasterKey(database.client, testMasterKey);
  const close = async () => {
    await database.close();
    await drop();
  };
  return { database, vault: createVault(testMasterKey), clock, url, rawFiles, close };
}

async function openClone() {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) {
    const pglite = await PGlite.create('memory://', { loadDataDir: readTemplate() });
    const rawFiles = async () => Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer());
    return { database: openEmbedded(pglite), url: null, rawFiles, drop: async () => undefined };
  }
  const name = `houniao_test_${newId().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  const url = databaseUrl(server, name);
  const drop = () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
  return { database: openServer(url), url, rawFiles: async () => null, drop };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
