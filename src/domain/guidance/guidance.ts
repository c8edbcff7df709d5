import { buildSearch } from './search.js';
import { topicsFor } from './topics.js';
import type { Guidance, PolicyCard } from './types.js';

/** Indexes the cards once and gives the three ways to them: a question, the menu, an id. */
export function buildGuidance(cards: readonly PolicyCard[]): Guidance {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return {
    search: buildSearch(cards),
    topics: (asker) => topicsFor(cards, asker),
    card: (id) => byId.get(id) ?? null,
  };
}
