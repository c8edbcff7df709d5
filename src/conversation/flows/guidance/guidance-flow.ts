import type { Flow } from '../../engine/flow.js';
import { cardStep, sameCard } from './card-steps.js';
import { whichPlace } from './city-steps.js';
import { handOver } from './hand-over.js';
import { choose, otherwise, rephrase, unanswered } from './question-steps.js';
import { begin, cards, topic } from './topic-steps.js';

/** Policy cards by topic or by a question, and a person where no card answers. */
export const guidanceFlow: Flow = {
  id: 'guidance',
  start: 'begin',
  steps: {
    begin,
    topic,
    cards,
    card: cardStep,
    'same-card': sameCard,
    'which-place': whichPlace,
    choose,
    unanswered,
    otherwise,
    rephrase,
    'pass-on': handOver,
  },
};
