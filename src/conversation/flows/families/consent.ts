import { isRefusal } from '../../engine/effect.js';
import type { Choice, Flow, Next } from '../../engine/flow.js';
import { refusalText } from '../../engine/refusal.js';
import { perform, type Talk } from '../../engine/request.js';
import { text } from '../../engine/text.js';

const agree: Choice = { value: 'agree', label: text('families:consent.agree'), synonyms: 'yes' };
const explain: Choice = { value: 'explain', label: text('families:consent.explain'), synonyms: 'explain' };
const notNow: Choice = { value: 'not-now', label: text('families:consent.notNow'), synonyms: 'no' };

/**
 * Asks for consent to keep a family's record (Personal Information Protection Law 2021, articles 29 to
 * 31), and goes on to registration.
 */
export const consentFlow: Flow = {
  id: 'consent',
  start: 'ask',
  steps: {
    ask: {
      ask: () => ({ lines: [text('families:consent.ask')], choices: [agree, explain, notNow] }),
      next: answer,
    },
    explanation: {
      ask: () => ({ lines: [text('families:consent.explanation')], choices: [agree, notNow] }),
      next: answer,
    },
  },
};

function* answer(choice: unknown): Talk<Next> {
  if (choice === 'explain') return { to: 'explanation' };
  if (choice === 'not-now') return { to: null, lines: [text('families:consent.declined')] };
  const outcome = yield* perform({ kind: 'consent' });
  if (isRefusal(outcome)) return { to: 'ask', lines: [refusalText(outcome)] };
  return { to: { flow: 'register', answers: { consented: true } } };
}
