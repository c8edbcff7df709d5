import type { Db } from '../database.js';

/** A reference of one table to another. */
export interface Reference {
  columns: string[];
  target: string;
  /** The columns may be empty, so the reference can be filled in later. */
  optional: boolean;
}

export interface Table {
  name: string;
  columns: string[];
  primaryKey: string[];
  /** Columns that count upwards by themselves. */
  counters: string[];
  references: Reference[];
}

/** A table in its place, with the columns that can only be filled once a later table is there. */
export interface PlacedTable extends Table {
  lateColumns: string[];
}

/** The tables of the schema with what a copy has to know of them, read from the database itself. */
export async function readTables(db: Db): Promise<Table[]> {
  return db.$queryRaw<Table[]>`
    SELECT of.relname::text AS name,
      (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = of.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
      (SELECT array_agg(attname::text ORDER BY array_position(conkey, attnum)) FROM pg_constraint
        JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY(conkey)
        WHERE conrelid = of.oid AND contype = 'p') AS "primaryKey",
      (SELECT coalesce(array_agg(attname::text), '{}') FROM pg_attribute
        WHERE attrelid = of.oid AND attnum > 0 AND NOT attisdropped
          AND pg_get_serial_sequence(quote_ident(of.relname), attname) IS NOT NULL) AS counters,
      (SELECT coalesce(json_agg(json_build_object(
          'target', confrelid::regclass::text,
          'columns', (SELECT json_agg(attname) FROM pg_attribute
            WHERE attrelid = conrelid AND attnum = ANY(conkey)),
          'optional', (SELECT bool_and(NOT attnotnull) FROM pg_attribute
            WHERE attrelid = conrelid AND attnum = ANY(conkey)))), '[]')
        FROM pg_constraint WHERE conrelid = of.oid AND contype = 'f') AS references
    FROM pg_class AS of
    WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND relname <> '_prisma_migrations'
    ORDER BY relname`;
}

/**
 * Orders tables so that each comes after those it refers to. Where tables refer to each other in a
 * circle, an optional reference is left for later.
 * @throws when a circle has no optional reference
 */
export function inOrder(tables: readonly Table[]): PlacedTable[] {
  const placed: PlacedTable[] = [];
  const isPlaced = (name: string) => placed.some((table) => table.name === name);
  let left = [...tables];
  while (left.length > 0) {
    const open = (table: Table) =>
      table.references.filter(({ target }) => !isPlaced(target) && target !== table.name);
    const next =
      left.find((table) => open(table).length === 0) ??
      left.find((table) => open(table).every(({ optional }) => optional));
    if (!next) throw new Error(`no order for the tables ${left.map(({ name }) => name).join(', ')}`);
    const toItself = next.references.filter(({ target }) => target === next.name);
    const late = [...open(next), ...toItself].flatMap(({ columns }) => columns);
    placed.push({ ...next, lateColumns: late });
    left = left.filter((table) => table !== next);
  }
  return placed;
}

/** The migrations that the database holds, with their checksums. */
export async function readStamp(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ stamp: string }[]>`
    SELECT migration_name || ' ' || checksum AS stamp FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`;
  return rows.map(({ stamp }) => stamp);
}

/** A name as SQL takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
