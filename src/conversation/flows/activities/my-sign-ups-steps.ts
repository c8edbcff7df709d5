import { describeTime } from '../../../domain/activities/index.js';
import { isRefusal } from '../../engine/effect.js';
import type { AskStep, Choice, Next, Prompt } from '../../engine/flow.js';
import { more, pageOf } from '../../engine/pages.js';
import { refusalText } from '../../engine/refusal.js';
import { perform, read, type Talk } from '../../engine/request.js';
import { text } from '../../engine/text.js';
import { chosenSignUp, readAnswers } from './answers.js';
import { signUpLine, whoOf } from './describe-activity.js';
import { toList } from './list-steps.js';

const pageSize = 5;
const toCancel: Choice = {
  value: 'cancel',
  label: text('activities:cancel.choice'),
  synonyms: 'cancelSignUp',
};
const keep: Choice = { value: 'keep', label: text('activities:cancel.keep'), synonyms: 'no' };
const signUpGone: Prompt = { lines: [text('activities:mine.none')], choices: [toList] };

/** The person's own sign-ups and how each stands. */
export const mine: AskStep = {
  open: true,
  ask: function* ({ person }) {
    const signUps = yield* read('signUps');
    if (signUps.length === 0) return signUpGone;
    return {
      lines: [text('activities:mine.list'), ...signUps.map((signUp) => signUpLine(signUp, person.locale))],
      choices: [toCancel, toList],
    };
  },
  next: function* (value) {
    if (value !== toCancel.value) return { to: 'list' };
    const [first, ...others] = yield* read('signUps');
    return first && others.length === 0 ? toConfirm(first.signUpId) : { to: 'which' };
  },
};

/** Chooses the sign-up to cancel. */
export const which: AskStep = {
  open: true,
  ask: function* (context) {
    const signUps = yield* read('signUps');
    if (signUps.length === 0) return signUpGone;
    const { shown, turn } = pageOf(signUps, readAnswers(context).ownPage, pageSize);
    const choices = shown.map((signUp) => ({
      value: signUp.signUpId,
      label: text('activities:cancel.label', { title: signUp.activity.title, who: whoOf(signUp) }),
    }));
    return { lines: [text('activities:cancel.which')], choices: [...choices, ...turn] };
  },
  next: (value, context) => {
    if (value === more) return { to: 'which', answers: { ownPage: readAnswers(context).ownPage + 1 } };
    return value === toList.value ? { to: 'list' } : toConfirm(String(value));
  },
};

/** Makes sure, then gives the place up. */
export const confirmCancel: AskStep = {
  open: true,
  ask: function* (context) {
    const signUp = yield* chosenSignUp(context);
    if (!signUp) return signUpGone;
    const { title } = signUp.activity;
    const time = describeTime(context.person.locale, signUp.activity);
    return {
      lines: [text('activities:cancel.confirm', { title, time, who: whoOf(signUp) })],
      choices: [{ value: 'yes', label: text('activities:cancel.choice'), synonyms: 'cancelSignUp' }, keep],
    };
  },
  next: function* (value, context) {
    if (value === keep.value) return { to: null, lines: [text('activities:cancel.kept')] };
    const signUp = yield* chosenSignUp(context);
    return value === 'yes' && signUp ? yield* cancel(signUp.signUpId) : { to: 'list' };
  },
};

function* cancel(signUpId: string): Talk<Next> {
  const outcome = yield* perform<'cancel-sign-up'>({ kind: 'cancel-sign-up', signUpId });
  if (isRefusal(outcome)) return { to: 'mine', lines: [refusalText(outcome)] };
  return { to: null, lines: [text('activities:cancel.done')] };
}

function toConfirm(signUp: string): Next {
  return { to: 'confirm-cancel', answers: { signUp } };
}
