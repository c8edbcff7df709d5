import type { Translate } from '../../core/i18n.js';
import { openDataKey } from '../../store/encryption/data-keys.js';
import type { Work } from '../../store/work.js';
import type { Actor } from '../staff/index.js';
import { ownCase } from './case-access.js';
import { notifyQueue, writeMessage } from './case-messages.js';
import { caseNumber, urgencyOf } from './rules.js';
import { tellPerson } from './tell-person.js';
import type { Delivery } from './types.js';

/**
 * Ends the work on a case and the talk about it. The reason stays with the staff as a note; the person
 * is told that they can write again at any time.
 * @throws AppError `notAllowed`, `caseClosed`, or `caseNotYours` when the actor has not claimed the case
 */
export async function closeCase(
  work: Work,
  actor: Actor,
  caseId: string,
  { reason }: { reason: string },
  translate: Translate,
): Promise<Delivery> {
  const found = await ownCase(work, actor, caseId);
  const key = await openDataKey(work, found.dataKeyId);
  await writeMessage(work, key, { caseId, author: 'note', staffId: actor.id, text: reason });
  const params = { number: caseNumber(urgencyOf(found.urgency), found.number) };
  const { text, told } = await tellPerson(work, found, { translate, key: 'caseClosed', params });
  if (text !== null) await writeMessage(work, key, { caseId, author: 'bot', text, outboxId: told.outboxId });
  await work.db.welfareCase.update({ where: { id: caseId }, data: { state: 'closed', closedAt: work.now } });
  await work.db.person.updateMany({ where: { talkCaseId: caseId }, data: { talkCaseId: null } });
  await notifyQueue(work, caseId);
  return told;
}
