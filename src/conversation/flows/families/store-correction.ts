import { z } from 'zod';
import { childChangesSchema, guardianChangesSchema } from '../../../domain/families/index.js';
import { type Effect, isRefusal } from '../../engine/effect.js';
import type { Context, Next } from '../../engine/flow.js';
import { refusalText } from '../../engine/refusal.js';
import { perform, type Talk } from '../../engine/request.js';
import { text } from '../../engine/text.js';
import { childQuestions } from './child-questions.js';
import { guardianQuestions } from './guardian-questions.js';
import { type Answers, fieldsOf, type Question, settledAnswers } from './questions/question.js';

type Correction = Extract<Effect, { kind: 'correct-guardian' | 'correct-residence' | 'correct-child' }>;

const homeChange = z.object({ residenceArea: z.string().nullable() });

/** Stores the answers that differ from what stood before, and shows the family again. */
export function* storeCorrection({ answers }: Context): Talk<Next> {
  const correction = correctionOf(answers);
  if (correction === null) return { to: { flow: 'family' } };
  const outcome = yield* perform(correction);
  if (!isRefusal(outcome)) return { to: { flow: 'family' }, lines: [text('families:family.corrected')] };
  return { to: answers.childId ? 'change-child' : 'change-own', lines: [refusalText(outcome)] };
}

function correctionOf(answers: Answers): Correction | null {
  const { childId, guardianId } = answers;
  if (typeof childId === 'string') {
    const changes = childChangesSchema.parse(fieldsOf('child', changesOf(childQuestions, answers)));
    return isEmpty(changes) ? null : { kind: 'correct-child', childId, changes };
  }
  const changed = changesOf(guardianQuestions, answers);
  const changes = guardianChangesSchema.parse(fieldsOf('guardian', changed));
  if (typeof guardianId === 'string' && !isEmpty(changes))
    return { kind: 'correct-guardian', guardianId, changes };
  const home = homeChange.safeParse(fieldsOf('home', changed));
  return home.success ? { kind: 'correct-residence', ...home.data } : null;
}

// A date goes with how exactly it is known, so all fields of a question change together.
function changesOf(questions: readonly Question[], answers: Answers): Answers {
  const was = z.record(z.string(), z.json()).catch({}).parse(answers.was);
  const now = settledAnswers(questions, answers);
  const changed = questions.filter(({ fields }) => fields.some((id) => now[id] !== (was[id] ?? null)));
  return Object.fromEntries(changed.flatMap(({ fields }) => fields.map((id) => [id, now[id] ?? null])));
}

function isEmpty(changes: object): boolean {
  return Object.keys(changes).length === 0;
}
