import { AppError } from '../core/errors.js';
import type { Translate } from '../core/i18n.js';
import { promoteWaiting } from '../domain/activities/index.js';
import { forgetPerson } from '../domain/families/index.js';
import type { Work } from '../store/work.js';
import { findPeople, type Someone } from './receive/find-people.js';

/**
 * Erases the person and goes on with a stranger at the same address, so that the good-bye can be said
 * and urgent help stays open to them. `someone` is that stranger afterwards.
 */
export async function forget(work: Work, someone: Someone, translate: Translate): Promise<void> {
  const { activityIds, locale, localeChosen, lastChat } = await forgetPerson(work, someone.person.id);
  for (const activityId of activityIds) await promoteWaiting(work, activityId, translate);
  if (!lastChat) throw new AppError('personUnknown');
  const { channel, address } = lastChat;
  const message = {
    channel,
    address,
    platformId: '',
    content: { kind: 'text' as const, text: '' },
    sentAt: work.now,
  };
  const [stranger] = await findPeople(work, [message], locale);
  if (!stranger) throw new Error('nobody stands at the address of the person who was forgotten');
  await work.db.person.update({ where: { id: stranger.person.id }, data: { locale, localeChosen } });
  Object.assign(someone, stranger);
  Object.assign(someone.person, { locale, localeChosen });
}
