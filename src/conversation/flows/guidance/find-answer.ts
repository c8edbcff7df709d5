import type { Context } from '../../engine/flow.js';
import type { Json } from '../../engine/session.js';
import { readAnswers } from './answers.js';

/** A step of the guidance flow and what it has to be told. */
export interface Found {
  step: 'card' | 'choose' | 'unanswered';
  answers: Record<string, Json>;
}

const mostConsidered = 3;

/** Where a question leads: to its card, to a few cards to choose from, or to the offer of a person. */
export function findAnswer(question: string, residenceArea: string | null, context: Context): Found {
  const { guidance, person, today } = context;
  const result = guidance.search({ text: question, locale: person.locale, residenceArea, today });
  const considered = result.considered.slice(0, mostConsidered).map(({ card }) => card.id);
  const told = { question, considered, place: readAnswers(context).place };
  if (result.state === 'answered') return { step: 'card', answers: { ...told, card: result.card.id } };
  if (result.state === 'none') return { step: 'unanswered', answers: told };
  return { step: 'choose', answers: { ...told, cards: result.cards.map(({ id }) => id) } };
}
