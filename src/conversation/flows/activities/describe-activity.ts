import type { Locale } from '../../../core/i18n.js';
import {
  type ActivityView,
  describeTime,
  type PlaceView,
  type SignUpView,
} from '../../../domain/activities/index.js';
import { type Text, text } from '../../engine/text.js';

/** An activity in two lines: title and time, place, ages and seats. */
export function activityLine(activity: ActivityView, locale: Locale): Text {
  const { title, place } = activity;
  const time = describeTime(locale, activity);
  return text('activities:line', { title, time, place, ages: agesOf(activity), seats: seatsOf(activity) });
}

/** A person's own sign-up in two lines: title and time, who comes and how the place stands. */
export function signUpLine(signUp: SignUpView, locale: Locale): Text {
  const { title, place } = signUp.activity;
  const time = describeTime(locale, signUp.activity);
  return text('activities:mine.line', { title, time, place, who: whoOf(signUp), state: stateOf(signUp) });
}

/** Who a sign-up is for. */
export function whoOf({ childName }: SignUpView): Text {
  return childName === null ? text('activities:mine.me') : { raw: childName };
}

/** For whom an activity is, in full years, both ends included: 6–10岁. */
export function agesOf({ minAge, maxAge }: Pick<ActivityView, 'minAge' | 'maxAge'>): Text {
  if (minAge === null && maxAge === null) return text('activities:ages.all');
  if (maxAge === null) return text('activities:ages.from', { min: minAge ?? 0 });
  const max = maxAge - 1;
  if (minAge === null) return text('activities:ages.upTo', { max });
  return minAge === max
    ? text('activities:ages.only', { age: max })
    : text('activities:ages.between', { min: minAge, max });
}

/** Whether whoever signs up now gets a seat. Seats that are free go to those who wait first. */
export function hasSeats({ seatsLeft, waiting }: ActivityView): boolean {
  return seatsLeft > 0 && waiting === 0;
}

/** What lists show of a place: confirmed, or which place in the waiting list. */
export function stateOf({ state, position }: PlaceView): Text {
  if (state !== 'waiting') return text('activities:state.confirmed');
  return position === null
    ? text('activities:state.waiting')
    : text('activities:state.position', { position });
}

function seatsOf(activity: ActivityView): Text {
  if (hasSeats(activity)) return text('activities:seats.left', { seats: activity.seatsLeft });
  const { waiting } = activity;
  return waiting > 0 ? text('activities:seats.waiting', { waiting }) : text('activities:seats.full');
}
