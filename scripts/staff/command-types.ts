import type { ParseArgsConfig } from 'node:util';
import type { z } from 'zod';
import type { TextParams } from '../../src/core/i18n.js';
import type { AuditEvent } from '../../src/store/audit.js';
import type { Work } from '../../src/store/work.js';

/** What a command did and what is printed of it. */
export interface Report {
  /** Keys of `commands.json`. */
  texts: { key: string; params?: TextParams }[];
  /** Lines that are the same in every language, such as a password or a list. */
  lines: string[];
  /** What changed; the command line has no account of its own. */
  changes: Pick<AuditEvent, 'action' | 'recordKind' | 'recordId'>[];
}

/** One thing that `npm run staff` does. */
export interface StaffCommand {
  options: NonNullable<ParseArgsConfig['options']>;
  /**
   * Makes sense of the options; a wrong one is named by the path of its issue. The result does the work
   * in one transaction.
   */
  prepare: z.ZodType<(work: Work) => Promise<Report>>;
}
