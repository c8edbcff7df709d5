import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { systemClock } from '../../src/core/clock.js';
import { packageRoot } from '../../src/core/package-root.js';
import { openDatabase } from '../../src/store/database.js';
import { inTransaction, type Work } from '../../src/store/work.js';
import type { BotApi } from './bot-api.js';
import { openTestStore, testMasterKey } from './store.js';

/** The program in a process of its own, on a database that outlives it. */
export interface CrashHouse {
  /** Begins to start the program. */
  start(): void;
  /** Resolves when the program that was started last is ready. */
  ready(): Promise<void>;
  /** Kills the program with no warning; resolves when it is gone. */
  kill(): Promise<void>;
  /** Lets the program end in order. */
  stop(): Promise<void>;
  /** Works on the database while the program is not running. */
  doing<T>(run: (work: Work) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Prepares the database, embedded in a folder or on the server of TEST_DATABASE_URL, and the program. */
export async function openCrashHouse(
  api: Pick<BotApi, 'root' | 'token'>,
  prepare: (work: Work) => Promise<unknown>,
): Promise<CrashHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'houniao-crash-'));
  const script = compile();
  const { settings, doing, close } = await openBase(folder, prepare);
  const env = {
    ...process.env,
    ...settings,
    NODE_OPTIONS: '',
    DATA_DIR: folder,
    MASTER_KEY: testMasterKey.toString('base64'),
    ROLES: 'channels,worker',
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
  };
  let child: ChildProcess | null = null;
  let ready: Promise<void> = Promise.resolve();
  const end = async (act: (running: ChildProcess) => void) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    act(child);
    await gone;
  };
  return {
    start() {
      child = fork(script, { env, execArgv: ['--no-warnings'] });
      ready = readyOf(child);
    },
    ready: () => ready,
    kill: () => end((running) => running.kill('SIGKILL')),
    stop: () => end((running) => running.send('stop')),
    doing,
    async close() {
      await end((running) => running.kill('SIGKILL'));
      await close();
      rmSync(folder, { recursive: true, force: true });
      rmSync(script, { force: true });
    },
  };
}

async function readyOf(child: ChildProcess): Promise<void> {
  await Promise.race([once(child, 'message'), once(child, 'exit')]);
}

// One file, made once: the program has to start more than twenty times.
function compile(): string {
  const output = join(packageRoot, 'node_modules', '.cache', 'houniao', `crash-app-${process.pid}.mjs`);
  const esbuild = createRequire(import.meta.url).resolve('esbuild/bin/esbuild');
  const entry = join(packageRoot, 'test', 'support', 'crash-app.ts');
  const options = ['--bundle', '--packages=external', '--format=esm', '--platform=node', '--log-level=error'];
  const { status } = spawnSync(esbuild, [entry, ...options, `--outfile=${output}`], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the program could not be compiled');
  return output;
}

async function openBase(folder: string, prepare: (work: Work) => Promise<unknown>) {
  const store = await openTestStore(systemClock);
  await inTransaction(store, prepare);
  const files = await store.rawFiles();
  if (files === null) {
    const doing: CrashHouse['doing'] = (run) => inTransaction(store, run);
    return { settings: { DATABASE_URL: store.url ?? '' }, doing, close: store.close };
  }
  await store.close();
  const database = join(folder, 'database');
  const pglite = await PGlite.create(database, { loadDataDir: new Blob([new Uint8Array(files)]) });
  await pglite.close();
  const doing: CrashHouse['doing'] = async (run) => {
    const opened = await openDatabase({ kind: 'embedded', folder: database });
    try {
      return await inTransaction({ ...store, database: opened }, run);
    } finally {
      await opened.close();
    }
  };
  return { settings: { DATABASE_URL: '' }, doing, close: async () => undefined };
}
