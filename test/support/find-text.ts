import type { Db } from '../../src/store/database.js';

/** Every row of every table as the database prints it, bytes in hex: by the name of the table. */
export async function dumpTables(db: Db): Promise<Map<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const dump = new Map<string, string>();
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" AS t`);
    dump.set(name, rows.map(({ row }) => row).join('\n'));
  }
  return dump;
}

/** The ways in which a text can lie in the clear: as it is, as UTF-8 in hex, or in Base64. */
export function formsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  return [text, bytes.toString('hex'), bytes.toString('base64').replaceAll('=', '').slice(0, -1)];
}

/**
 * The tables in which a text can be read by whoever holds the database but no key: as it is, as UTF-8 in
 * bytes, or in Base64. Looks at every column of every row.
 */
export async function findText(db: Db, text: string): Promise<string[]> {
  const dump = await dumpTables(db);
  return [...dump]
    .filter(([, rows]) => formsOf(text).some((form) => rows.includes(form)))
    .map(([name]) => name);
}
