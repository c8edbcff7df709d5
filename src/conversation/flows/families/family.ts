import type { ChildView, FamilyView } from '../../../domain/families/index.js';
import type { AskStep, Choice, Context, Flow, Next, Prompt } from '../../engine/flow.js';
import { read, type Talk } from '../../engine/request.js';
import { text } from '../../engine/text.js';
import { childQuestions } from './child-questions.js';
import { familyLines } from './family-lines.js';
import { guardianQuestions } from './guardian-questions.js';
import { type Answers, answersOf, applicable, type Question } from './questions/question.js';
import { questionSteps } from './questions/question-steps.js';
import { correctionChoices, summaryLines } from './questions/summary.js';
import { storeCorrection } from './store-correction.js';

const registerOffer: Choice[] = [
  { value: 'register', label: text('conversation:menu.register'), synonyms: 'yes' },
  { value: 'menu', label: text('families:toMenu'), synonyms: 'no' },
];

/** Shows what is registered of the family, and corrects it one answer at a time. */
export const familyFlow: Flow = {
  id: 'family',
  start: 'begin',
  steps: {
    begin: {
      run: function* () {
        return { to: (yield* read('family')) ? 'overview' : 'nobody' };
      },
    },
    nobody: {
      open: true,
      ask: () => ({ lines: [text('families:family.nobody')], choices: registerOffer }),
      next: (value) => ({ to: value === 'register' ? { flow: 'register' } : null }),
    },
    overview: { open: true, ask: overview, next: fromOverview },
    'which-child': {
      ask: function* () {
        const children = (yield* read('family'))?.children ?? [];
        const choices = children.map(({ id, name }) => ({ value: id, label: { raw: name } }));
        return { lines: [text('families:family.whichChild')], choices };
      },
      next: function* (id) {
        return toChild((yield* read('family'))?.children.find((child) => child.id === id));
      },
    },
    'change-own': changeStep(guardianQuestions),
    'change-child': changeStep(childQuestions),
    ...questionSteps(guardianQuestions, onwardIn(guardianQuestions)),
    ...questionSteps(childQuestions, onwardIn(childQuestions)),
    store: { run: storeCorrection },
  },
};

function* overview(context: Context): Talk<Prompt> {
  const family = yield* read('family');
  if (!family) return { lines: [text('families:family.nobody')], choices: registerOffer };
  const values = ['own', ...(family.children.length > 0 ? ['child'] : []), 'register', 'menu'];
  return {
    lines: familyLines(family, context),
    choices: values.map((value) => ({ value, label: text(`families:family.choices.${value}`) })),
  };
}

function* fromOverview(value: unknown, { person }: Context): Talk<Next> {
  const family = yield* read('family');
  if (value === 'register') return { to: { flow: 'register' } };
  if (value === 'menu' || !family) return { to: null };
  if (value === 'own') return toOwn(family, person.id);
  return family.children.length > 1 ? { to: 'which-child' } : toChild(family.children[0]);
}

// What stands now is kept beside the answers, so that only what has been corrected is stored.
function toOwn(family: FamilyView, personId: string): Next {
  const own = family.guardians.find((guardian) => guardian.personId === personId);
  const guardian = own ? answersOf('guardian', guardianQuestions, own) : {};
  const was = { ...guardian, ...answersOf('home', guardianQuestions, family) };
  return { to: 'change-own', answers: { ...was, was, guardianId: own?.id ?? null, childId: null } };
}

function toChild(child: ChildView | undefined): Next {
  if (!child) return { to: 'overview' };
  const was = answersOf('child', childQuestions, child);
  return { to: 'change-child', answers: { ...was, was, childId: child.id } };
}

function changeStep(questions: readonly Question[]): AskStep {
  // Who has no record of their own as a guardian can correct the home alone.
  const shown = ({ answers }: Context) => questions.filter(({ id }) => answers[id] !== undefined);
  return {
    ask: (context) => ({
      lines: [
        text('families:family.which'),
        ...summaryLines(shown(context), context.answers, context.person.locale),
      ],
      choices: correctionChoices(shown(context), context.answers),
    }),
    next: (id) => ({ to: String(id) }),
  };
}

// An answer can open a question that made no sense before: which school, once there is one.
function onwardIn(questions: readonly Question[]) {
  return (answers: Answers, before: Answers): string => {
    const asked = applicable(questions, before);
    const opened = applicable(questions, answers).find(
      (question) => !asked.includes(question) && (answers[question.id] ?? null) === null,
    );
    return opened?.id ?? 'store';
  };
}
