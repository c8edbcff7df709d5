import type { Work } from '../../store/work.js';

/** From now on the person gets no notices; answers to what they write still come. */
export async function stopNotices({ db, now }: Work, personId: string): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { noticesStoppedAt: now } });
}

/** The person gets notices again. */
export async function resumeNotices({ db }: Work, personId: string): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { noticesStoppedAt: null } });
}
