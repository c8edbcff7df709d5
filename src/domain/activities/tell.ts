import type { Locale, Translate } from '../../core/i18n.js';
import { enqueueToPerson } from '../../outbox/enqueue-to-person.js';
import type { Activity } from '../../store/generated/client.js';
import type { Work } from '../../store/work.js';
import { readChildNames } from '../families/index.js';
import { describeTime } from './describe-time.js';

interface Told {
  personId: string;
  childId: string | null;
}

/**
 * Writes to those whose place in an activity has changed. Sent as replies: they concern a sign-up of the
 * person's own, so they go to people who stopped notices, too, and had better come twice than never.
 * @param key of the text in `activities.json`; with `Children` behind it where children are meant
 */
export async function tellSignedUp(
  work: Work,
  activity: Activity,
  signUps: readonly Told[],
  key: 'movedUp' | 'cancelled',
  translate: Translate,
): Promise<void> {
  const names = await readChildNames(
    work,
    signUps.flatMap(({ childId }) => childId ?? []),
  );
  const people = await readLocales(work, signUps);
  for (const [personId, locale] of people) {
    const theirs = signUps.filter((signUp) => signUp.personId === personId);
    const children = theirs.flatMap(({ childId }) => (childId && names.get(childId)) ?? []);
    const params = {
      children: new Intl.ListFormat(locale).format(children),
      title: activity.title,
      place: activity.place,
      time: describeTime(locale, activity),
    };
    const text = translate(locale, `activities:${key}${children.length > 0 ? 'Children' : ''}`, params);
    await enqueueToPerson(work, personId, {
      kind: 'reply',
      priority: 'reply',
      message: { text, choices: [] },
    });
  }
}

async function readLocales({ db }: Work, signUps: readonly Told[]): Promise<Map<string, Locale>> {
  const ids = signUps.map(({ personId }) => personId);
  const rows = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, locale: true } });
  return new Map(rows.map(({ id, locale }) => [id, locale as Locale]));
}
