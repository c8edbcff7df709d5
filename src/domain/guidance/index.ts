export { buildGuidance } from './guidance.js';
export { describe, loadCards, policiesFolder, readCards } from './load-cards.js';
export { type CardLabels, renderCard } from './render-card.js';
export {
  type Asker,
  type BothLanguages,
  type CardProblem,
  type Guidance,
  type Match,
  type PolicyCard,
  type Question,
  type SearchResult,
  type Topic,
  type TopicCards,
  topics,
  wholeCountry,
} from './types.js';
