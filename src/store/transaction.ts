import type { Database, Db } from './database.js';
import { Prisma } from './generated/client.js';

const tries = 4;

/**
 * Runs `work` in one transaction and returns its value once it is committed. A transaction that the
 * database gave up for a deadlock or a write conflict is run again, so `work` must change nothing
 * outside the database.
 */
export async function transaction<T>(database: Database, work: (db: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.client.$transaction(work);
    } catch (error) {
      if (attempt === tries || !isConflict(error)) throw error;
    }
  }
}

// P2034 is Prisma's name for both; raw queries carry PostgreSQL's own codes in the driver's error.
function isConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2034' || /\b(40001|40P01)\b/.test(JSON.stringify(error.meta ?? {}));
}
