import type { Translate } from '../../core/i18n.js';
import { openDataKey } from '../../store/encryption/data-keys.js';
import type { WelfareCase } from '../../store/generated/client.js';
import type { Work } from '../../store/work.js';
import type { Actor } from '../staff/index.js';
import { ownCase } from './case-access.js';
import { notifyQueue, writeMessage } from './case-messages.js';
import { tellPerson } from './tell-person.js';
import type { Delivery } from './types.js';

/**
 * Answers the person of a case under the actor's name; what the person writes next belongs to the case.
 * The message stays on the case even when nobody can be reached any more, and the result says so.
 * @throws AppError `notAllowed`, `caseClosed`, or `caseNotYours` when the actor has not claimed the case
 */
export async function replyToCase(
  work: Work,
  actor: Actor,
  caseId: string,
  text: string,
  translate: Translate,
): Promise<Delivery & { messageId: string }> {
  const found = await ownCase(work, actor, caseId);
  const params = { name: actor.name, text };
  const { told } = await tellPerson(work, found, { translate, key: 'fromCaseworker', params });
  const key = await openDataKey(work, found.dataKeyId);
  const message = { caseId, author: 'staff', staffId: actor.id, text, outboxId: told.outboxId } as const;
  const messageId = await writeMessage(work, key, message);
  await rememberReply(work, found, told);
  await notifyQueue(work, caseId);
  return { ...told, messageId };
}

// A reply that could not leave is no answer: the case stays due.
async function rememberReply({ db, now }: Work, found: WelfareCase, told: Delivery): Promise<void> {
  const { id, personId } = found;
  if (personId !== null) await db.person.update({ where: { id: personId }, data: { talkCaseId: id } });
  if (told.delivery !== 'waiting' || found.answeredAt !== null) return;
  await db.welfareCase.update({ where: { id }, data: { answeredAt: now } });
}
