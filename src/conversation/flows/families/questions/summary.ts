import type { Locale } from '../../../../core/i18n.js';
import type { Choice } from '../../../engine/flow.js';
import { type Text, text } from '../../../engine/text.js';
import { type Answers, applicable, type Question } from './question.js';

/** All answers, a line each. */
export function summaryLines(questions: readonly Question[], answers: Answers, locale: Locale): Text[] {
  return applicable(questions, answers).map((question) => {
    const value = answers[question.id] ?? null;
    const shown = value === null ? text('families:notTold') : question.show(value, answers, locale);
    return text('families:line', { label: labelOf(question), value: shown });
  });
}

/** What can be corrected: the questions by their labels. */
export function correctionChoices(questions: readonly Question[], answers: Answers): Choice[] {
  return applicable(questions, answers).map((question) => ({ value: question.id, label: labelOf(question) }));
}

function labelOf({ id }: Question): Text {
  return text(`families:${id}.label`);
}
