import type { Work } from '../../store/work.js';

/** Signs a member of staff out of every browser. */
export async function endSessions({ db }: Work, staffId: string): Promise<void> {
  await db.staffSession.deleteMany({ where: { staffId } });
}
