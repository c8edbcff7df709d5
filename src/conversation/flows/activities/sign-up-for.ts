import type { Locale } from '../../../core/i18n.js';
import {
  type ActivityView,
  describeTime,
  type PlaceView,
  type SignUpResult,
} from '../../../domain/activities/index.js';
import type { ChildView } from '../../../domain/families/index.js';
import { isRefusal } from '../../engine/effect.js';
import type { Context, Next } from '../../engine/flow.js';
import { refusalText } from '../../engine/refusal.js';
import { perform, type Talk } from '../../engine/request.js';
import { type Text, text } from '../../engine/text.js';
import { candidatesFor } from './candidates.js';

/** Refusals that concern one child: another one can still be chosen. */
const aboutOneChild = ['alreadySignedUp', 'childTooYoung', 'childTooOld', 'childUnknown'];

/** Signs children up, or the guardian when there are none, and tells how it went for each. */
export function* signUpFor(
  activity: ActivityView,
  children: readonly ChildView[],
  { person }: Context,
): Talk<Next> {
  const childIds = children.map(({ id }) => id);
  const outcome = yield* perform<'sign-up'>({ kind: 'sign-up', activityId: activity.id, childIds });
  if (isRefusal(outcome)) {
    const to = aboutOneChild.includes(outcome.refused) ? 'who' : 'list';
    return { to, lines: [refusalText(outcome)] };
  }
  const lines = told(outcome, activity, children, person.locale);
  const { fitting } = yield* candidatesFor(activity);
  return fitting.length > 0 && children.length > 0
    ? { to: 'who', answers: { signed: true }, lines }
    : { to: null, lines };
}

function told(
  { places }: SignUpResult,
  activity: ActivityView,
  children: readonly ChildView[],
  locale: Locale,
): Text[] {
  const seated = places.filter(({ state }) => state !== 'waiting');
  const waiting = places.filter(({ state }) => state === 'waiting');
  const { title, place } = activity;
  const confirmed = text('activities:done.confirmed', {
    who: names(seated, children, locale),
    title,
    place,
    time: describeTime(locale, activity),
  });
  return [
    ...(seated.length > 0 ? [confirmed] : []),
    ...waiting.map((one) => waits(one, names([one], children, locale), title)),
    ...(waiting.length > 0 ? [text('activities:done.weWillTell')] : []),
    text('activities:done.canCancel'),
  ];
}

function waits({ position }: PlaceView, who: Text, title: string): Text {
  return position === null
    ? text('activities:done.waiting', { who, title })
    : text('activities:done.position', { who, title, position });
}

function names(places: readonly PlaceView[], children: readonly ChildView[], locale: Locale): Text {
  const found = places.flatMap(({ childId }) => children.find(({ id }) => id === childId)?.name ?? []);
  return found.length > 0 ? { raw: new Intl.ListFormat(locale).format(found) } : text('activities:mine.me');
}
