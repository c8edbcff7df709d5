import { isRefusal, type Outcome } from '../../engine/effect.js';
import type { Context, Flow, Next } from '../../engine/flow.js';
import { perform, type Talk } from '../../engine/request.js';
import { type Text, text } from '../../engine/text.js';
import { officeHoursLine } from './hours.js';

/** A person, please: handed over at once, and what is typed next is for the caseworker. */
export const personFlow: Flow = {
  id: 'person',
  start: 'hand-over',
  steps: {
    'hand-over': { run: handOver },
    listen: {
      open: true,
      ask: () => ({ lines: [text('welfare:person.tell')] }),
      next: () => ({ to: 'listen' }),
    },
  },
};

function* handOver(context: Context): Talk<Next> {
  const outcome = yield* perform({
    kind: 'raise-concern',
    concern: {
      text: context.say(text('conversation:person')),
      origin: 'person',
      kind: null,
      urgency: 'soon',
      topic: 'other',
      because: ['asked for a person'],
    },
    talk: true,
  });
  return { to: 'listen', lines: [answer(outcome, context)] };
}

function answer(outcome: Outcome<'raise-concern'>, context: Context): Text {
  if (isRefusal(outcome)) throw new Error(`a wish for a person was refused: ${outcome.refused}`);
  return officeHoursLine('welfare:person', outcome.number, context);
}
