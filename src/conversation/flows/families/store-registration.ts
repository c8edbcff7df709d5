import { childAnswersSchema, guardianAnswersSchema } from '../../../domain/families/index.js';
import { isRefusal, type Refusal } from '../../engine/effect.js';
import type { Context, Next } from '../../engine/flow.js';
import { refusalText } from '../../engine/refusal.js';
import { perform, read, type Talk } from '../../engine/request.js';
import { type Text, text } from '../../engine/text.js';
import { officeHoursLine } from '../welfare/hours.js';
import { childQuestions } from './child-questions.js';
import { eligibilityLine } from './eligibility-line.js';
import { guardianQuestions } from './guardian-questions.js';
import { type Answers, fieldsOf, settledAnswers } from './questions/question.js';

/**
 * Stores what was confirmed: the family the first time, the child, and the worry with a caseworker. What
 * is stored already is corrected when it is confirmed again.
 */
export function* storeRegistration(context: Context): Talk<Next> {
  const { answers } = context;
  const family = answers.family ? null : yield* storeFamily(answers);
  if (isRefusal(family)) return backToSummary(family);
  const childId = yield* storeChild(answers);
  if (isRefusal(childId)) return backToSummary(childId);
  const stored = { stored: childId };
  const child = childOf(answers);
  const lines = [
    text('families:register.stored', { name: child.name }),
    eligibilityLine(child, yield* residenceOf(answers), context),
  ];
  const raised = yield* raiseWorry(context, child.name);
  if (isRefusal(raised)) return { ...backToSummary(raised), answers: stored };
  return {
    to: 'another',
    answers: { ...stored, raised: answers.worry ?? null },
    lines: [...lines, ...raised],
  };
}

function backToSummary(refusal: Refusal): Next {
  return { to: 'summary', lines: [refusalText(refusal)] };
}

function storeFamily(answers: Answers) {
  const settled = settledAnswers(guardianQuestions, answers);
  const guardian = guardianAnswersSchema.parse(fieldsOf('guardian', settled));
  return perform({ kind: 'register-family', guardian, residenceArea: homeOf(answers) });
}

function* storeChild(answers: Answers): Talk<string | Refusal> {
  const child = childOf(answers);
  if (typeof answers.stored === 'string') {
    const outcome = yield* perform({ kind: 'correct-child', childId: answers.stored, changes: child });
    return isRefusal(outcome) ? outcome : answers.stored;
  }
  const outcome = yield* perform({ kind: 'register-child', child });
  return isRefusal(outcome) ? outcome : outcome.childId;
}

function childOf(answers: Answers) {
  return childAnswersSchema.parse(fieldsOf('child', settledAnswers(childQuestions, answers)));
}

function* residenceOf(answers: Answers): Talk<string | null> {
  return answers.family ? ((yield* read('family'))?.residenceArea ?? null) : homeOf(answers);
}

function homeOf(answers: Answers): string | null {
  const home = answers['home.residenceArea'];
  return typeof home === 'string' ? home : null;
}

function* raiseWorry(context: Context, name: string): Talk<Text[] | Refusal> {
  const { worry, raised } = context.answers;
  if (typeof worry !== 'string' || worry === raised) return [];
  const outcome = yield* perform({
    kind: 'raise-concern',
    concern: {
      text: context.say(text('families:worry.report', { name, worry })),
      origin: 'form',
      kind: null,
      urgency: 'soon',
      topic: 'safety',
      because: ['told at registration'],
    },
    talk: false,
  });
  return isRefusal(outcome) ? outcome : [officeHoursLine('families:worry.raised', outcome.number, context)];
}
