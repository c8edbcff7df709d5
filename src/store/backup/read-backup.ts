import { createReadStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '../../core/errors.js';
import { type Heading, type HeadingOf, parseHeading } from './format.js';

/** A heading, or the text of a row. */
export type BackupLine = { heading: Heading } | { row: string };

/**
 * Reads a backup line by line.
 * @throws AppError `backupMissing`; `backupUnreadable` when the file is no backup or was cut off
 */
export async function* readBackup(path: string): AsyncGenerator<BackupLine> {
  if (!existsSync(path)) throw new AppError('backupMissing', { path });
  let last: BackupLine | null = null;
  for await (const line of textLines(path)) {
    last = line.startsWith('{') ? { row: line } : { heading: readHeading(line, path) };
    yield last;
  }
  const whole = last !== null && 'heading' in last && last.heading.kind === 'end';
  if (!whole) throw new AppError('backupUnreadable', { path });
}

/**
 * Reads the first line of a backup.
 * @throws AppError as `readBackup` does
 */
export async function readBackupHead(path: string): Promise<HeadingOf<'houniao-backup'>> {
  for await (const line of readBackup(path)) {
    if ('heading' in line && line.heading.kind === 'houniao-backup') return line.heading;
    break;
  }
  throw new AppError('backupUnreadable', { path });
}

function readHeading(line: string, path: string): Heading {
  try {
    return parseHeading(line);
  } catch {
    // Whatever it is, it is not ours; what stands in it must not be shown.
    throw new AppError('backupUnreadable', { path });
  }
}

async function* textLines(path: string): AsyncGenerator<string> {
  // An error of either stream ends the last one, and with it the loop below.
  const text = pipeline(createReadStream(path), createGunzip(), () => undefined).setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of text) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    throw isZlibError(error) ? new AppError('backupUnreadable', { path }) : error;
  }
}

function isZlibError(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('Z_')
  );
}
