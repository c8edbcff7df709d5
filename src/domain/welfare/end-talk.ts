import type { Work } from '../../store/work.js';

/** Ends the person's talk with a caseworker; the case goes on. What they write next goes to the bot. */
export async function endTalk({ db }: Work, personId: string): Promise<void> {
  await db.person.updateMany({ where: { id: personId }, data: { talkCaseId: null } });
}
