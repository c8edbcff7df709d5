import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { packageRoot } from '../../src/core/package-root.js';
import { openEmbedded } from '../../src/store/database.js';
import { createVault } from '../../src/store/encryption/vault.js';
import type { Store } from '../../src/store/work.js';
import { createTestClock } from '../support/clock.js';
import { testMasterKey } from '../support/store.js';
import { readTemplate } from '../support/template.js';

/** How long a test may take that starts processes, in milliseconds. */
export const processTimeout = 120_000;

export interface Finished {
  code: number;
  stdout: string;
  stderr: string;
}

/** A data folder of one's own with a migrated embedded database and, unless told, a master key. */
export async function makeDataFolder({ key = true, database = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'houniao-scripts-'));
  const databaseFolder = join(folder, 'database');
  const keyFile = join(folder, 'master.key');
  if (key) writeFileSync(keyFile, testMasterKey.toString('base64'));
  if (database) {
    mkdirSync(databaseFolder);
    await (await PGlite.create(databaseFolder, { loadDataDir: readTemplate() })).close();
  }
  return {
    folder,
    keyFile,
    /** Runs a script of the package on this data folder. */
    run: (script: string, ...args: string[]) => runScript(script, args, folder),
    /** Opens the database in this process; no script may run meanwhile. */
    async inside<T>(work: (store: Store) => Promise<T>): Promise<T> {
      const opened = openEmbedded(await PGlite.create(databaseFolder));
      const masterKey = Buffer.from(existsSync(keyFile) ? readFileSync(keyFile, 'utf8') : '', 'base64');
      try {
        return await work({ database: opened, vault: createVault(masterKey), clock: createTestClock() });
      } finally {
        await opened.close();
      }
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export type DataFolder = Awaited<ReturnType<typeof makeDataFolder>>;

function runScript(script: string, args: string[], folder: string): Promise<Finished> {
  const { PATH } = process.env;
  const path = join(packageRoot, 'scripts', script);
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', path, ...args],
      { cwd: packageRoot, env: { PATH, DATA_DIR: folder } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}
