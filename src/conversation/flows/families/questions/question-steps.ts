import type { AskStep, Choice, Context, Next, Prompt } from '../../../engine/flow.js';
import type { Input } from '../../../engine/input.js';
import { settle, type Talk } from '../../../engine/request.js';
import type { Json } from '../../../engine/session.js';
import { type Text, text } from '../../../engine/text.js';
import { type Answers, type Question, type Reading, unclear } from './question.js';

/** The step that follows an answer, by what is known now and what was known before. */
export type Onward = (answers: Answers, before: Answers) => string;

/** One step for each question, named like it. */
export function questionSteps(questions: readonly Question[], onward: Onward): Record<string, AskStep> {
  return Object.fromEntries(questions.map((question) => [question.id, questionStep(question, onward)]));
}

function questionStep(question: Question, onward: Onward): AskStep {
  const { read } = question;
  const step: AskStep = {
    ask: (context) => ask(question, context),
    next: (value, context) => advance(question, choose(question, value, context), context, onward),
  };
  if (!read) return step;
  const parse = (input: Input, context: Context) => {
    const reading = read(input, context);
    return 'wrong' in reading ? reading : { handled: advance(question, reading, context, onward) };
  };
  return { ...step, parse };
}

function* ask(question: Question, context: Context): Talk<Prompt> {
  const closer = question.closer?.(context);
  const choices = closer?.choices ?? (yield* settle(question.choices?.(context) ?? []));
  const lines = closer?.lines ?? [...alreadyTold(question, context), ownQuestion(question, context)];
  return { lines, choices: [...choices, ...waysOn(question, context)] };
}

function ownQuestion({ id }: Question, { answers }: Context): Text {
  return text(`families:${id}.ask`, { name: String(answers['child.name'] ?? '') });
}

function alreadyTold(question: Question, { answers, person }: Context): Text[] {
  const value = answers[question.id] ?? null;
  if (value === null) return [];
  return [text('families:told', { value: question.show(value, answers, person.locale) })];
}

// Skipping a question that has an answer keeps the answer; to take it away is a choice of its own.
function waysOn({ id, optional }: Question, { answers }: Context): Choice[] {
  const isTold = (answers[id] ?? null) !== null;
  const skip: Choice = { value: 'skip', label: text('conversation:skip'), synonyms: 'skip' };
  if (!isTold) return optional ? [skip] : [];
  const keep: Choice = { value: 'keep', label: text('families:keep'), synonyms: 'skip' };
  return optional ? [keep, { value: 'clear', label: text('families:clear'), synonyms: 'clear' }] : [keep];
}

function choose(question: Question, value: Json, context: Context): Reading {
  if (value === 'keep') return { given: {} };
  if (value === 'skip' || value === 'clear') {
    return { given: Object.fromEntries([question.id, ...question.fields].map((field) => [field, null])) };
  }
  return question.choose?.(String(value), context) ?? { given: { [question.id]: value } };
}

function advance(question: Question, reading: Reading, { answers }: Context, onward: Onward): Next {
  if ('wrong' in reading) return { to: question.id, lines: [reading.wrong] };
  const lines = reading.lines ?? [];
  if ('again' in reading) return { to: question.id, answers: reading.again, lines };
  const given = unclear in answers ? { ...reading.given, [unclear]: null } : reading.given;
  return { to: onward({ ...answers, ...given }, answers), answers: given, lines };
}
