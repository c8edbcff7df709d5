import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Config, createConfig } from '../../src/config/config.js';
import { readEnvironment } from '../../src/config/env.js';
import { systemClock } from '../../src/core/clock.js';
import { packageRoot } from '../../src/core/package-root.js';
import { openDatabase, openEmbedded } from '../../src/store/database.js';
import { findMasterKey, rememberMasterKey } from '../../src/store/encryption/master-key.js';
import { createVault } from '../../src/store/encryption/vault.js';
import type { Store } from '../../src/store/work.js';
import { openTestStore, testMasterKey } from './store.js';
import { readTemplate } from './template.js';

/** Where a program under test keeps its data: a folder, or a database on the server of the tests. */
export interface ProgramHome {
  /** The settings that lead there. */
  settings: Record<string, string>;
  /** Works on the data while the program does not run. */
  whileStopped<T>(run: (store: Store) => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

/** Makes a home with nothing in it, or with an empty database that is migrated already. */
export async function createProgramHome(state: 'nothing' | 'migrated'): Promise<ProgramHome> {
  const folder = mkdtempSync(join(tmpdir(), 'houniao-'));
  const server = process.env.TEST_DATABASE_URL ? await openTestStore() : null;
  const settings: Record<string, string> = {
    ...{ DATA_DIR: folder, SAMPLE_DATA: 'off', PORT: '0', LOG_LEVEL: 'error' },
    ...(server?.url && { DATABASE_URL: server.url }),
    ...((server || state === 'migrated') && { MASTER_KEY: testMasterKey.toString('base64') }),
  };
  const config = createConfig(readEnvironment(settings));
  if (state === 'migrated' && config.database.kind === 'embedded') await migrated(config.database.folder);
  return {
    settings,
    whileStopped: (run) => working(config, run),
    remove: async () => {
      await server?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function migrated(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const database = openEmbedded(await PGlite.create(folder, { loadDataDir: readTemplate() }));
  await rememberMasterKey(database.client, testMasterKey);
  await database.close();
}

async function working<T>(config: Config, run: (store: Store) => Promise<T>): Promise<T> {
  const database = await openDatabase(config.database);
  const masterKey = await findMasterKey(database.client, config.masterKey, config.dataFolder);
  const store = { database, vault: createVault(masterKey), clock: systemClock };
  return run(store).finally(() => database.close());
}

const patience = 50_000;

/** A running program and what it has printed. */
export interface Program {
  process: ChildProcess;
  printed(): string;
  complained(): string;
  /** Resolves when it has printed a text; rejects when it ends before. */
  until(text: string): Promise<void>;
  /** The code with which it ends; null when a signal killed it. */
  ended: Promise<number | null>;
  /** Asks it to end as a service manager would, and resolves with its code. */
  stop(): Promise<number | null>;
}

/** Runs `node …` in the package with nothing but these settings. */
export function runNode(args: readonly string[], settings: Record<string, string>): Program {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, args, { cwd: packageRoot, env: { PATH, HOME, ...settings } });
  const out = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      out[name] += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const described = (what: string) => new Error(`${what}\n${out.stdout}\n${out.stderr}`);
  return {
    process: child,
    printed: () => out.stdout,
    complained: () => out.stderr,
    ended,
    until: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (out.stdout.includes(text)) resolve();
        };
        child.stdout.on('data', look);
        look();
        ended.then((code) => reject(described(`it ended with ${code}`)));
        onTimeout(() => reject(described(`it never printed ${text}`)));
      }),
    stop: () =>
      new Promise((resolve, reject) => {
        child.kill('SIGTERM');
        ended.then(resolve);
        onTimeout(() => reject(described('it did not stop')));
      }),
  };
}

// Below the limit of a test, so that the failure says what the program was doing.
function onTimeout(act: () => void): void {
  setTimeout(act, patience).unref();
}
