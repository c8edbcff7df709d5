import { z } from 'zod';

const names = z.array(z.string());

/**
 * A backup is gzipped text. A line that begins with `#` is a heading; one that begins with `{` is a row
 * of the heading before it, as PostgreSQL's own row_to_json writes it and json_populate_recordset reads
 * it: bytes in hexadecimal, times in UTC.
 */
export const headingSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('houniao-backup'),
    format: z.literal(1),
    madeAt: z.iso.datetime(),
    migrations: names,
  }),
  /** Rows of a table follow. */
  z.object({ kind: z.literal('table'), name: z.string(), columns: names }),
  /** Columns of a table follow that refer to rows further down than their own. */
  z.object({ kind: z.literal('late-columns'), name: z.string(), primaryKey: names, columns: names }),
  /** Where a counting column stands. */
  z.object({
    kind: z.literal('counter'),
    name: z.string(),
    column: z.string(),
    last: z.string(),
    used: z.boolean(),
  }),
  /** The last line: how many rows each table had. */
  z.object({ kind: z.literal('end'), rows: z.record(z.string(), z.number()) }),
]);

export type Heading = z.infer<typeof headingSchema>;
export type HeadingOf<K extends Heading['kind']> = Extract<Heading, { kind: K }>;

/** What a backup holds, to be told to whoever made it. */
export interface BackupSummary {
  madeAt: string;
  /** Rows by table. */
  rows: Record<string, number>;
}

/** Writes a heading as a line. */
export function headingLine(heading: Heading): string {
  return `#${JSON.stringify(heading)}`;
}

/**
 * Reads a line that `headingLine` wrote.
 * @throws when it is none
 */
export function parseHeading(line: string): Heading {
  if (!line.startsWith('#')) throw new Error('not a heading');
  return headingSchema.parse(JSON.parse(line.slice(1)));
}

/** How many rows there are in all. */
export function countRows({ rows }: Pick<BackupSummary, 'rows'>): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0);
}
