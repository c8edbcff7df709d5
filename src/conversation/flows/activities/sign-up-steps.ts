import type { ChildView } from '../../../domain/families/index.js';
import type { AskStep, Choice, Context, DoStep, Next, Parsed, Prompt } from '../../engine/flow.js';
import { choiceNumber, type Input, plain } from '../../engine/input.js';
import { more, pageOf } from '../../engine/pages.js';
import type { Talk } from '../../engine/request.js';
import type { Json } from '../../engine/session.js';
import { text } from '../../engine/text.js';
import { chosenActivity, readAnswers } from './answers.js';
import { type Candidates, candidatesFor } from './candidates.js';
import { activityGone, toList } from './list-steps.js';
import { signUpFor } from './sign-up-for.js';

const pageSize = 5;
const all: Choice = { value: 'all', label: text('activities:who.all'), synonyms: 'allChildren' };
const done: Choice = { value: 'done', label: text('activities:who.done'), synonyms: 'no' };
const me: Choice = { value: 'me', label: text('activities:who.me'), synonyms: 'onlyMe' };
const register: Choice = { value: 'register', label: text('activities:who.register') };
const withoutChildren: Prompt = {
  lines: [text('activities:who.noChildren')],
  choices: [me, register, toList],
};

/** Signs an only child up at once; asks who comes otherwise. */
export const signUpStep: DoStep = {
  run: function* (context) {
    const activity = yield* chosenActivity(context);
    if (!activity) return { to: 'who' };
    const { registered, fitting } = yield* candidatesFor(activity);
    const isOnlyChild = registered.length === 1 && fitting.length === 1;
    return isOnlyChild ? yield* signUpFor(activity, fitting, context) : { to: 'who' };
  },
};

/** Who comes: one child, all of them, several by their names; the guardian where no child is registered. */
export const who: AskStep = {
  open: true,
  ask: function* (context) {
    const activity = yield* chosenActivity(context);
    if (!activity) return activityGone;
    const candidates = yield* candidatesFor(activity);
    return candidates.registered.length === 0 ? withoutChildren : promptFor(candidates, context);
  },
  parse: readNames,
  next: chooseWho,
};

function promptFor({ fitting, notes }: Candidates, context: Context): Prompt {
  const { signed, childPage } = readAnswers(context);
  if (fitting.length === 0) return { lines: [...notes, text('activities:who.nobody')], choices: [toList] };
  const { shown, turn } = pageOf(fitting, childPage, pageSize);
  const children = shown.map(({ id, name }) => ({ value: id, label: { raw: name } }));
  const together = fitting.length > 1 ? [all] : [];
  return {
    lines: [...(signed ? [] : notes), text(signed ? 'activities:who.another' : 'activities:who.ask')],
    choices: [...children, ...turn, ...together, signed ? done : toList],
  };
}

function* chooseWho(value: Json, context: Context): Talk<Next> {
  if (value === more) return { to: 'who', answers: { childPage: readAnswers(context).childPage + 1 } };
  if (value === done.value) return { to: null };
  if (value === register.value) return { to: { flow: 'register' } };
  const activity = yield* chosenActivity(context);
  if (!activity || value === toList.value) return { to: 'list' };
  const { registered, fitting } = yield* candidatesFor(activity);
  if (value === me.value && registered.length === 0) return yield* signUpFor(activity, [], context);
  const wanted = value === all.value ? fitting : childrenIn(value, registered);
  if (wanted.length === 0) return { to: 'who', lines: [text('conversation:staleChoice')] };
  return yield* signUpFor(activity, wanted, context);
}

function childrenIn(value: Json, registered: readonly ChildView[]): ChildView[] {
  const ids = Array.isArray(value) ? value : [value];
  return registered.filter(({ id }) => ids.includes(id));
}

const longestName = 4;
const between = /[\s,，、.。;；和跟与及还有给报名都去参加要我家孩子]|\b(and|with|sign|up|please)\b/gu;

/** Reads the names of several children, if a text says nothing beside them. */
function* readNames(input: Input, context: Context): Talk<Parsed> {
  const notMine: Parsed = { wrong: text('conversation:wrongChoice') };
  const { words } = context;
  const activity = yield* chosenActivity(context);
  if (input.kind !== 'text' || !activity || choiceNumber(input.text) !== null) return notMine;
  const { registered } = yield* candidatesFor(activity);
  const typed = plain(input.text);
  const named = registered.filter(({ name }) => typed.includes(plain(name)));
  const rest = named.reduce((left, { name }) => left.replaceAll(plain(name), ''), typed).replace(between, '');
  if (named.length > 0 && rest === '') return { value: named.map(({ id }) => id) };
  // So short a text is no new question but a name that we do not have.
  const isName = rest !== '' && typed.length <= longestName && !words.means(typed, 'thanks');
  return isName ? { handled: { to: 'who', lines: [text('activities:who.unknown')] } } : notMine;
}
