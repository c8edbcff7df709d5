import type { Locale } from '../../../core/i18n.js';
import { type ActivityView, describeTime } from '../../../domain/activities/index.js';
import type { AskStep, Choice, Next, Prompt } from '../../engine/flow.js';
import { more, pageOf } from '../../engine/pages.js';
import { read } from '../../engine/request.js';
import { text } from '../../engine/text.js';
import { chosenActivity, readAnswers } from './answers.js';
import { activityLine, hasSeats, stateOf, whoOf } from './describe-activity.js';

const pageSize = 5;

export const toList: Choice = { value: 'list', label: text('activities:otherActivities') };
const toMenu: Choice = { value: 'menu', label: text('activities:menu') };
const toMine: Choice = { value: 'mine', label: text('activities:mine.choice'), synonyms: 'mySignUps' };

/** What is offered where the family lives, the soonest first. */
export const list: AskStep = {
  open: true,
  ask: function* (context) {
    const activities = yield* read('activities');
    const mine = (yield* read('signUps')).length > 0 ? [toMine] : [];
    if (activities.length === 0) return { lines: [text('activities:none')], choices: [...mine, toMenu] };
    const { locale } = context.person;
    const { shown, turn } = pageOf(activities, readAnswers(context).page, pageSize);
    return {
      lines: [text('activities:list'), ...shown.map((activity) => activityLine(activity, locale))],
      choices: [...shown.map((activity) => choiceOf(activity, activities, locale)), ...turn, ...mine],
    };
  },
  next: (value, context): Next => {
    if (value === more) return { to: 'list', answers: { page: readAnswers(context).page + 1 } };
    if (value === toMenu.value) return { to: { flow: 'menu', answers: { short: true } } };
    if (value === toMine.value) return { to: 'mine' };
    return { to: 'details', answers: { activity: value, signed: false } };
  },
};

/** All about one activity. */
export const details: AskStep = {
  open: true,
  ask: function* (context) {
    const activity = yield* chosenActivity(context);
    if (!activity) return activityGone;
    const mine = (yield* read('signUps')).filter((signUp) => signUp.activity.id === activity.id);
    const signed = mine.map((signUp) =>
      text('activities:signed', { who: whoOf(signUp), state: stateOf(signUp) }),
    );
    const label = text(hasSeats(activity) ? 'activities:signUp' : 'activities:joinWaitingList');
    return {
      lines: [activityLine(activity, context.person.locale), { raw: activity.description }, ...signed],
      choices: [
        { value: 'sign-up', label, synonyms: 'signUp' },
        ...(mine.length > 0 ? [toMine] : []),
        toList,
      ],
    };
  },
  next: (value) => ({ to: value === 'sign-up' ? 'sign-up' : value === toMine.value ? 'mine' : 'list' }),
};

/** Said wherever the activity in question was cancelled or has begun. */
export const activityGone: Prompt = { lines: [text('activities:gone')], choices: [toList] };

/** The title; with the time where another activity bears the same one. */
function choiceOf(activity: ActivityView, all: readonly ActivityView[], locale: Locale): Choice {
  const { id, title } = activity;
  const isNamesake = all.some((other) => other.id !== id && other.title === title);
  return { value: id, label: { raw: isNamesake ? `${title} ${describeTime(locale, activity)}` : title } };
}
