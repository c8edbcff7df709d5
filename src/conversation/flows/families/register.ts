import type { Choice, Flow, Next } from '../../engine/flow.js';
import { read, type Talk } from '../../engine/request.js';
import { text } from '../../engine/text.js';
import { childQuestions } from './child-questions.js';
import { guardianQuestions } from './guardian-questions.js';
import { type Answers, firstOpen, type Question } from './questions/question.js';
import { questionSteps } from './questions/question-steps.js';
import { correctionChoices, summaryLines } from './questions/summary.js';
import { storeRegistration } from './store-registration.js';
import { worryQuestion } from './worry-question.js';

const everyQuestion = [...guardianQuestions, ...childQuestions, worryQuestion];

const confirm: Choice[] = [
  { value: 'right', label: text('families:register.right'), synonyms: 'yes' },
  { value: 'change', label: text('families:register.change'), synonyms: 'change' },
];
const yesOrNo: Choice[] = [
  { value: 'yes', label: text('families:register.anotherYes'), synonyms: 'another.yes' },
  { value: 'no', label: text('families:register.anotherNo'), synonyms: 'another.no' },
];

/** Registers a family the first time, and a child each time. */
export const registerFlow: Flow = {
  id: 'register',
  keeps: true,
  start: 'begin',
  steps: {
    begin: {
      run: function* ({ person, answers }): Talk<Next> {
        if (!person.consented && !answers.consented) return { to: { flow: 'consent' } };
        const family = person.familyId === null ? null : yield* read('family');
        const known = { family: family !== null };
        return {
          to: nextStep(known),
          answers: known,
          lines: [text(`families:register.${family ? 'child' : 'begin'}`)],
        };
      },
    },
    ...questionSteps(everyQuestion, nextStep),
    summary: {
      ask: ({ answers, person }) => ({
        lines: [
          text('families:register.summary'),
          ...summaryLines(questionsFor(answers), answers, person.locale),
          text('families:register.isItRight'),
        ],
        choices: confirm,
      }),
      next: (value) => ({ to: value === 'right' ? 'store' : 'change' }),
    },
    change: {
      ask: ({ answers }) => ({
        lines: [text('families:register.which')],
        choices: correctionChoices(questionsFor(answers), answers),
      }),
      next: (id) => ({ to: String(id) }),
    },
    store: { run: storeRegistration },
    another: {
      open: true,
      ask: () => ({ lines: [text('families:register.another')], choices: yesOrNo }),
      next: (value) =>
        value === 'yes' ? { to: { flow: 'register' } } : { to: null, lines: [text('families:register.end')] },
    },
  },
};

function questionsFor({ family }: Answers): Question[] {
  return family ? [...childQuestions, worryQuestion] : everyQuestion;
}

function nextStep(answers: Answers): string {
  return firstOpen(questionsFor(answers), answers)?.id ?? 'summary';
}
