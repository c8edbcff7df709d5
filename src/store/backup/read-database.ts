import type { Db } from '../database.js';
import { headingLine } from './format.js';
import { inOrder, type PlacedTable, quoted, readStamp, readTables } from './tables.js';

const batch = 500;

/**
 * The lines of a backup, read in batches. Call it in a transaction with one view of the data from
 * beginning to end (REPEATABLE READ).
 */
export async function* backupLines(db: Db, madeAt: Date): AsyncGenerator<string> {
  await db.$executeRawUnsafe("SET LOCAL TimeZone = 'UTC'");
  await db.$executeRawUnsafe("SET LOCAL bytea_output = 'hex'");
  const tables = inOrder(await readTables(db));
  const migrations = await readStamp(db);
  yield headingLine({ kind: 'houniao-backup', format: 1, madeAt: madeAt.toISOString(), migrations });
  const rows: Record<string, number> = {};
  for (const table of tables) {
    rows[table.name] = 0;
    for await (const line of tableLines(db, table)) {
      if (line.startsWith('{')) rows[table.name] = (rows[table.name] ?? 0) + 1;
      yield line;
    }
  }
  for (const table of tables) yield* lateLines(db, table);
  for (const table of tables) yield* counterLines(db, table);
  yield headingLine({ kind: 'end', rows });
}

async function* tableLines(db: Db, { name, columns, primaryKey, lateColumns }: PlacedTable) {
  const early = columns.filter((column) => !lateColumns.includes(column));
  yield headingLine({ kind: 'table', name, columns: early });
  yield* rowLines(db, `SELECT ${list(early)} FROM ${quoted(name)} ORDER BY ${list(primaryKey)}`);
}

async function* lateLines(db: Db, { name, primaryKey, lateColumns }: PlacedTable) {
  if (lateColumns.length === 0) return;
  yield headingLine({ kind: 'late-columns', name, primaryKey, columns: lateColumns });
  const filled = lateColumns.map((column) => `${quoted(column)} IS NOT NULL`).join(' OR ');
  const columns = list([...primaryKey, ...lateColumns]);
  yield* rowLines(db, `SELECT ${columns} FROM ${quoted(name)} WHERE ${filled} ORDER BY ${list(primaryKey)}`);
}

async function* counterLines(db: Db, { name, counters }: PlacedTable) {
  for (const column of counters) {
    const [sequence] = await db.$queryRaw<{ name: string }[]>`
      SELECT pg_get_serial_sequence(${quoted(name)}, ${column}) AS name`;
    const [state] = await db.$queryRawUnsafe<{ last: string; used: boolean }[]>(
      `SELECT last_value::text AS last, is_called AS used FROM ${sequence?.name}`,
    );
    if (state) yield headingLine({ kind: 'counter', name, column, ...state });
  }
}

async function* rowLines(db: Db, select: string): AsyncGenerator<string> {
  await db.$executeRawUnsafe(
    `DECLARE backup NO SCROLL CURSOR FOR SELECT row_to_json(copied)::text AS line FROM (${select}) AS copied`,
  );
  for (;;) {
    const rows = await db.$queryRawUnsafe<{ line: string }[]>(`FETCH ${batch} FROM backup`);
    for (const { line } of rows) yield line;
    if (rows.length < batch) break;
  }
  await db.$executeRawUnsafe('CLOSE backup');
}

function list(columns: readonly string[]): string {
  return columns.map(quoted).join(', ');
}
