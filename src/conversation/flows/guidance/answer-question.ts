import type { Context } from '../../engine/flow.js';
import type { Interception } from '../../engine/house.js';
import type { Input } from '../../engine/input.js';
import type { Talk } from '../../engine/request.js';
import { text } from '../../engine/text.js';
import { findAnswer } from './find-answer.js';
import { residenceOf } from './residence.js';
import { isGreeting, isThanks, saysLittle, saysNothing } from './small-talk.js';

/**
 * Answers a typed text that nothing else understood: thanks and greetings in kind, anything else by a
 * card, by a few cards to choose from, or by the offer of a person.
 */
export function* answerQuestion(input: Input, context: Context): Talk<Interception | null> {
  if (input.kind !== 'text') return null;
  const typed = input.text.trim();
  if (isThanks(typed, context.words)) return { lines: [text('guidance:thanks')] };
  if (isGreeting(typed, context.words) || saysNothing(typed)) return greeting;
  const { step, answers } = findAnswer(typed, yield* residenceOf(context), context);
  if (step === 'unanswered' && saysLittle(typed)) return greeting;
  return { lines: [], to: { flow: 'guidance', step, answers } };
}

const greeting: Interception = {
  lines: [text('guidance:greeting')],
  to: { flow: 'menu', answers: { short: true } },
};

/** The last that is asked: a tap from long ago, a place or a number that nobody asked for. */
export function answerAnything(input: Input): Interception {
  const line = text(input.kind === 'choice' ? 'conversation:lostPlace' : 'guidance:notAsked');
  return { lines: [line], to: { flow: 'menu', answers: { short: true } } };
}
