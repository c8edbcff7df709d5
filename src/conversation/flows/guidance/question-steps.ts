import type { AskStep, Choice } from '../../engine/flow.js';
import { text } from '../../engine/text.js';
import { readAnswers } from './answers.js';
import { passOn } from './card-steps.js';
import { stale } from './topic-steps.js';

const rephraseChoice: Choice = { value: 'rephrase', label: text('guidance:rephrase.choice') };
const none: Choice = { value: 'none', label: text('guidance:choose.none'), synonyms: 'noneOfThese' };

/** Chooses between the cards that a question may mean. */
export const choose: AskStep = {
  open: true,
  ask: (context) => {
    const { cards } = readAnswers(context);
    const titles = cards.map((card) => ({
      value: card.id,
      label: { raw: card.title[context.person.locale] },
    }));
    return { lines: [text('guidance:choose.ask')], choices: [...titles, none, passOn] };
  },
  next: (value, { guidance }) => {
    if (value === none.value) return { to: 'unanswered' };
    if (value === passOn.value) return { to: value };
    const card = guidance.card(String(value));
    return card ? { to: 'card', answers: { card: card.id } } : stale('choose');
  },
};

/** Nothing we know answers the question: a person can. */
export const unanswered: AskStep = offerPerson('unanswered', {
  value: passOn.value,
  label: text('guidance:unanswered.passOn'),
  synonyms: 'passOn',
});

/** The card was no help: other words, or a person. */
export const otherwise: AskStep = offerPerson('otherwise', passOn);

/** Waits for the question in other words. */
export const rephrase: AskStep = {
  open: true,
  ask: () => ({ lines: [text('guidance:rephrase.ask')] }),
  next: () => stale('rephrase'),
};

function offerPerson(step: 'unanswered' | 'otherwise', person: Choice): AskStep {
  const menu = { value: 'menu', label: text('guidance:menu') };
  return {
    open: true,
    ask: () => ({ lines: [text(`guidance:${step}.ask`)], choices: [person, rephraseChoice, menu] }),
    next: (value) => {
      if (value === menu.value) return { to: { flow: 'menu', answers: { short: true } } };
      return value === person.value || value === rephraseChoice.value ? { to: value } : stale(step);
    },
  };
}
