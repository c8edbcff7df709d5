import { AppError } from '../../core/errors.js';
import type { Database, Db } from '../database.js';
import { lockName } from '../locks.js';
import type { BackupSummary, Heading, HeadingOf } from './format.js';
import { readBackup } from './read-backup.js';
import { inOrder, quoted, readStamp, readTables } from './tables.js';
import { longestCopyMs } from './write-backup.js';

const mostRows = 500;
const mostCharacters = 2_000_000;

type Counter = HeadingOf<'counter'>;
type TakeRows = (db: Db, json: string) => Promise<unknown>;

/**
 * Loads a backup into a migrated database that is empty but for the proof of a master key. All of it in
 * one transaction: when anything fails, nothing was changed.
 * @param check runs last in the transaction; when it throws, everything is undone
 * @throws AppError `databaseNotEmpty`, `backupOfOtherVersion`, `backupMissing`, `backupUnreadable`
 */
export async function loadBackup(
  { client }: Pick<Database, 'client'>,
  path: string,
  check: (db: Db) => Promise<void>,
): Promise<BackupSummary> {
  return client.$transaction(
    async (db) => {
      await lockName(db, 'firstStart');
      await makeRoom(db);
      const { counters, ...summary } = await loadLines(db, path);
      await requireCounts(db, summary, path);
      await check(db);
      // At the very end: a counter is the one thing that stays changed when a transaction is undone.
      for (const counter of counters) await setCounter(db, counter);
      return summary;
    },
    { timeout: longestCopyMs, maxWait: 30_000 },
  );
}

/** The proof of the key is the backup's own afterwards; everything else must not be there yet. */
async function makeRoom(db: Db): Promise<void> {
  const counts = await countAll(db);
  const filled = Object.keys(counts).filter((name) => name !== 'master_key_check' && counts[name] !== 0);
  if (filled.length > 0) throw new AppError('databaseNotEmpty');
  await db.masterKeyCheck.deleteMany();
}

async function countAll(db: Db): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of inOrder(await readTables(db))) {
    const [row] = await db.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM ${quoted(name)}`,
    );
    counts[name] = row?.count ?? 0;
  }
  return counts;
}

async function requireCounts(db: Db, { rows }: BackupSummary, path: string): Promise<void> {
  const counts = await countAll(db);
  const differs = Object.keys({ ...counts, ...rows }).some((name) => counts[name] !== rows[name]);
  if (differs) throw new AppError('backupUnreadable', { path });
}

async function loadLines(db: Db, path: string): Promise<BackupSummary & { counters: Counter[] }> {
  let take: TakeRows | null = null;
  let madeAt = '';
  const counters: Counter[] = [];
  let rows: string[] = [];
  let size = 0;
  const flush = async () => {
    if (rows.length > 0) await take?.(db, `[${rows.join(',')}]`);
    [rows, size] = [[], 0];
  };
  for await (const line of readBackup(path)) {
    if ('row' in line) {
      rows.push(line.row);
      size += line.row.length;
      if (rows.length === mostRows || size > mostCharacters) await flush();
      continue;
    }
    await flush();
    const { heading } = line;
    if (heading.kind === 'end') return { madeAt, rows: heading.rows, counters };
    if (heading.kind === 'houniao-backup') madeAt = heading.madeAt;
    if (heading.kind === 'counter') counters.push(heading);
    take = await beginSection(db, heading);
  }
  throw new AppError('backupUnreadable', { path });
}

/** Does what a heading asks for and says how the rows after it are taken. */
async function beginSection(db: Db, heading: Heading): Promise<TakeRows | null> {
  if (heading.kind === 'houniao-backup') await requireSameVersion(db, heading.migrations);
  if (heading.kind === 'table') return insertInto(heading);
  return heading.kind === 'late-columns' ? fillIn(heading) : null;
}

async function requireSameVersion(db: Db, migrations: readonly string[]): Promise<void> {
  const own = await readStamp(db);
  if (own.join() !== migrations.join()) throw new AppError('backupOfOtherVersion');
}

function insertInto({ name, columns }: HeadingOf<'table'>): TakeRows {
  const list = columns.map(quoted).join(', ');
  const statement = `INSERT INTO ${quoted(name)} (${list})
    SELECT ${list} FROM json_populate_recordset(NULL::${quoted(name)}, $1::text::json)`;
  return (db, json) => db.$executeRawUnsafe(statement, json);
}

function fillIn(section: HeadingOf<'late-columns'>): TakeRows {
  const name = quoted(section.name);
  const values = section.columns.map((column) => `${quoted(column)} = late.${quoted(column)}`).join(', ');
  const same = section.primaryKey.map((column) => `${name}.${quoted(column)} = late.${quoted(column)}`);
  const statement = `UPDATE ${name} SET ${values}
    FROM json_populate_recordset(NULL::${name}, $1::text::json) AS late WHERE ${same.join(' AND ')}`;
  return (db, json) => db.$executeRawUnsafe(statement, json);
}

async function setCounter(db: Db, { name, column, last, used }: Counter): Promise<void> {
  await db.$executeRaw`
    SELECT setval(pg_get_serial_sequence(${quoted(name)}, ${column}), ${last}::text::bigint, ${used}::boolean)`;
}
