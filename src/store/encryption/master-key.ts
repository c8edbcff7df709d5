import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../core/errors.js';
import type { Db } from '../database.js';
import { seal, unseal } from './seal.js';
import { createVault } from './vault.js';

const checkPlace = { table: 'master_key_check', column: 'sealed', row: '1' };
const checkText = 'houniao';

/**
 * Finds the master key: from the settings, else from the file in the data folder, else a new one, which
 * is written there. Reads the database before it makes anything.
 * @throws AppError `masterKeyLost` or `masterKeyWrong`; nothing has been changed then
 */
export async function findMasterKey(
  db: Db,
  fromSettings: Buffer | null,
  dataFolder: string,
): Promise<Buffer> {
  const path = join(dataFolder, 'master.key');
  const kept = existsSync(path) ? Buffer.from(readFileSync(path, 'utf8').trim(), 'base64') : null;
  const key = fromSettings ?? kept;
  const check = await readCheck(db);
  if (key === null && check !== null) throw new AppError('masterKeyLost', { path });
  if (key !== null && check !== null && !opens(key, check)) throw new AppError('masterKeyWrong', { path });
  if (key !== null) return key;
  return makeKey(dataFolder, path);
}

/** Leaves the proof that later starts are held against. Call after the migrations. */
export async function rememberMasterKey(db: Db, key: Buffer): Promise<void> {
  if ((await readCheck(db)) !== null) return;
  const sealed = seal(checkKey(key), checkPlace, checkText);
  await db.masterKeyCheck.upsert({ where: { version: 1 }, create: { version: 1, sealed }, update: {} });
}

async function readCheck(db: Db): Promise<Uint8Array | null> {
  const [table] = await db.$queryRaw<{ present: boolean }[]>`
    SELECT to_regclass('master_key_check') IS NOT NULL AS present`;
  if (!table?.present) return null;
  const row = await db.masterKeyCheck.findUnique({ where: { version: 1 } });
  return row?.sealed ?? null;
}

function makeKey(dataFolder: string, path: string): Buffer {
  const key = randomBytes(32);
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(path, `${key.toString('base64')}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  return key;
}

function opens(key: Buffer, check: Uint8Array): boolean {
  try {
    return unseal(checkKey(key), checkPlace, check) === checkText;
  } catch {
    // A tag that does not fit is the very answer: this is not the key.
    return false;
  }
}

function checkKey(key: Buffer) {
  return {
    id: '00000000-0000-7000-8000-000000000002',
    secret: Buffer.from(createVault(key).index('repeat', 'check')),
  };
}
