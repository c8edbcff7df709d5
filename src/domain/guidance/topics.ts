import { holdsFor } from './place.js';
import { isValidOn, preferLocal } from './rules.js';
import { type Asker, type PolicyCard, type TopicCards, topics } from './types.js';

/** The menu for one family: topics that have cards, in house order, each need once with its most local card. */
export function topicsFor(cards: readonly PolicyCard[], { residenceArea, today }: Asker): TopicCards[] {
  const atHome = cards.filter((card) => holdsFor(card, residenceArea) && isValidOn(card, today));
  const kept = new Set(
    preferLocal(
      atHome.map((card) => ({ card, score: 0 })),
      today,
    ).map(({ card }) => card),
  );
  return topics
    .map((topic) => ({ topic, cards: atHome.filter((card) => card.topic === topic && kept.has(card)) }))
    .filter((entry) => entry.cards.length > 0);
}
