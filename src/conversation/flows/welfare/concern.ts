import { isRefusal } from '../../engine/effect.js';
import type { Choice, Context, Flow, Next } from '../../engine/flow.js';
import { perform, type Talk } from '../../engine/request.js';
import { text } from '../../engine/text.js';
import { advice } from './advice.js';
import { reportOf } from './concern-report.js';

const situations = ['now', 'hurt', 'worried', 'hardship'] as const;
const people = ['my-child', 'other-child', 'self', 'other-adult'] as const;

/** How soon each situation needs a person. */
const urgencies = { now: 'emergency', hurt: 'urgent', worried: 'soon', hardship: 'soon' } as const;

/** A call for help, step by step. Danger now is passed on before the next question. */
export const concernFlow: Flow = {
  id: 'concern',
  start: 'what',
  steps: {
    what: {
      ask: () => ({ lines: [text('welfare:concern.what')], choices: choicesOf('what', situations) }),
      parse: (input) =>
        input.kind === 'text' ? { handled: keep({ what: 'hurt', describe: input.text }, 'reach') } : notWords,
      next: (what) => (what === 'now' ? keep({ what }, 'alarm') : keep({ what }, 'who')),
    },
    alarm: { run: alarm },
    who: {
      optional: true,
      ask: () => ({ lines: [text('welfare:concern.who')], choices: choicesOf('who', people) }),
      next: (who) => keep({ who }, 'describe'),
    },
    describe: {
      ask: () => ({ lines: [text('welfare:concern.describe')] }),
      parse: (input) => (input.kind === 'text' ? { value: input.text } : notWords),
      next: (describe) => keep({ describe }, 'reach'),
    },
    reach: {
      optional: true,
      ask: () => ({ lines: [text('welfare:concern.reach')] }),
      parse: (input) => (input.kind === 'text' ? { value: input.text } : notWords),
      next: (reach) => keep({ reach }, 'raise'),
    },
    raise: { run: raise },
  },
};

const notWords = { wrong: text('conversation:wrongChoice') };

function keep(answers: Next['answers'], to: string): Next {
  return answers ? { to, answers } : { to };
}

function choicesOf(question: 'what' | 'who', values: readonly string[]): Choice[] {
  return values.map((value) => ({ value, label: text(`welfare:concern.${question}Choices.${value}`) }));
}

function* alarm(context: Context): Talk<Next> {
  const outcome = yield* perform(raiseEffect(context, 'emergency', true));
  if (isRefusal(outcome)) throw new Error(`a concern was refused: ${outcome.refused}`);
  const told = outcome.onDuty ? 'welfare:told.onDuty' : 'welfare:told.nobodyOnDuty';
  return {
    to: { flow: 'aftercare', answers: { question: 'where' } },
    lines: [
      advice({ urgency: 'emergency', kind: null, speaker: 'unknown' }),
      text(told, { number: outcome.number }),
    ],
  };
}

function* raise(context: Context): Talk<Next> {
  const urgency = urgencies[context.answers.what as (typeof situations)[number]];
  const outcome = yield* perform(raiseEffect(context, urgency, true));
  if (isRefusal(outcome)) throw new Error(`a concern was refused: ${outcome.refused}`);
  const hours = urgency === 'soon' ? 'soon' : 'urgent';
  return {
    to: null,
    lines: [
      text('welfare:concern.raised', { number: outcome.number }),
      text(`welfare:concern.hours.${hours}`),
      text('welfare:concern.after'),
    ],
  };
}

function raiseEffect(context: Context, urgency: (typeof urgencies)[keyof typeof urgencies], talk: boolean) {
  const { describe } = context.answers;
  return {
    kind: 'raise-concern' as const,
    concern: {
      text: reportOf(context, typeof describe === 'string' ? describe : null),
      origin: 'form' as const,
      kind: null,
      urgency,
      topic: 'safety' as const,
      because: ['told in the form'],
    },
    talk,
  };
}
