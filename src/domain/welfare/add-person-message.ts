import { openDataKey } from '../../store/encryption/data-keys.js';
import { lockPeople } from '../../store/locks.js';
import type { Work } from '../../store/work.js';
import { notifyQueue, writeMessage } from './case-messages.js';

/**
 * Adds what the person writes while they talk with the caseworker of a case, and draws attention to it.
 * Not for a text that `raiseConcern` took: that one is in the talk already.
 * @returns the message's id; null when the case is closed or not theirs, and the text is still to be
 *   answered in another way
 */
export async function addPersonMessage(
  work: Work,
  { caseId, personId, text }: { caseId: string; personId: string; text: string },
): Promise<string | null> {
  await lockPeople(work.db, [personId]);
  const found = await work.db.welfareCase.findFirst({
    where: { id: caseId, personId, state: { not: 'closed' } },
    select: { dataKeyId: true },
  });
  if (found === null) return null;
  const key = await openDataKey(work, found.dataKeyId);
  const id = await writeMessage(work, key, { caseId, author: 'person', text });
  await notifyQueue(work, caseId);
  return id;
}
