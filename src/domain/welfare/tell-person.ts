import { closestLocale, type TextParams, type Translate } from '../../core/i18n.js';
import { enqueueToPerson } from '../../outbox/enqueue-to-person.js';
import type { WelfareCase } from '../../store/generated/client.js';
import type { Work } from '../../store/work.js';
import { urgencyLevel } from './rules.js';
import type { Delivery } from './types.js';

/** A text of `locales/<language>/welfare.json` that the language of the person chooses. */
export interface Wording {
  translate: Translate;
  key: 'fromCaseworker' | 'caseClosed';
  params: TextParams;
}

/** Puts a text on its way to the person of a case; `text` is null when there is nobody to tell. */
export async function tellPerson(
  work: Work,
  { personId, urgency }: Pick<WelfareCase, 'personId' | 'urgency'>,
  { translate, key, params }: Wording,
): Promise<{ text: string | null; told: Delivery }> {
  if (personId === null) return { text: null, told: { delivery: 'forgotten', outboxId: null } };
  const person = await work.db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { locale: true },
  });
  const text = translate(closestLocale(person.locale, 'zh-CN'), `welfare:${key}`, params);
  const priority = urgency <= urgencyLevel('urgent') ? 'urgent' : 'reply';
  const message = { text, choices: [] };
  const outboxId = await enqueueToPerson(work, personId, { kind: 'reply', priority, message });
  const told: Delivery =
    outboxId === null ? { delivery: 'unreachable', outboxId } : { delivery: 'waiting', outboxId };
  return { text, told };
}
