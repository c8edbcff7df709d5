import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { AppError } from '../../core/errors.js';
import type { Database } from '../database.js';
import { type BackupSummary, parseHeading } from './format.js';
import { backupLines } from './read-database.js';

/** A backup of a large database may take so long, in milliseconds. */
export const longestCopyMs = 6 * 3_600_000;

/**
 * Writes the whole database, as it stands at one moment, into a new file that only its owner can read.
 * The file appears under its name once it is whole. The master key is not in it: without that key the
 * sealed columns stay closed.
 * @throws AppError `backupFileExists`, `backupFolderMissing`
 */
export async function writeBackup(
  { client }: Pick<Database, 'client'>,
  path: string,
  madeAt: Date,
): Promise<BackupSummary> {
  requireNewFile(path);
  const unfinished = `${path}.unfinished`;
  let last = '';
  const remembered = async function* (lines: AsyncIterable<string>) {
    for await (const line of lines) {
      last = line;
      yield `${line}\n`;
    }
  };
  try {
    await client.$transaction(
      (db) =>
        pipeline(
          Readable.from(remembered(backupLines(db, madeAt))),
          createGzip(),
          createWriteStream(unfinished, { mode: 0o600 }),
        ),
      { isolationLevel: 'RepeatableRead', timeout: longestCopyMs },
    );
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  renameSync(unfinished, path);
  const end = parseHeading(last);
  return { madeAt: madeAt.toISOString(), rows: end.kind === 'end' ? end.rows : {} };
}

/**
 * Makes sure that a backup can be written under a name without replacing another file.
 * @throws AppError `backupFileExists`, `backupFolderMissing`
 */
export function requireNewFile(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new AppError('backupFolderMissing', { folder });
  if (existsSync(path)) throw new AppError('backupFileExists', { path });
}
