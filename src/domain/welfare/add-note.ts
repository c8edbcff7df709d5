import { openDataKey } from '../../store/encryption/data-keys.js';
import type { Work } from '../../store/work.js';
import type { Actor } from '../staff/index.js';
import { visibleCase } from './case-access.js';
import { notifyQueue, writeMessage } from './case-messages.js';
import { mayUseNotes, requireAllowed } from './policy.js';

/**
 * Writes down something on a case, closed ones too, that the person never sees; returns the note's id.
 * @throws AppError `notAllowed`
 */
export async function addNote(work: Work, actor: Actor, caseId: string, text: string): Promise<string> {
  const found = await visibleCase(work, actor, caseId);
  requireAllowed(mayUseNotes(actor));
  const key = await openDataKey(work, found.dataKeyId);
  const id = await writeMessage(work, key, { caseId, author: 'note', staffId: actor.id, text });
  await notifyQueue(work, caseId);
  return id;
}
