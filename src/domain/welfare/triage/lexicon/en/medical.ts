import type { Rule } from '../../lexicon-types.js';

const someone =
  '(?:baby|child|kid|son|daughter|toddler|infant|newborn|boy|girl|he|she|hes|shes|i|im|mom|mum|dad|mother|father|grandma|grandpa|husband|wife|brother|sister|someone|old)';
const asked = { ruleQuestion: 'soon', hearsay: 'routine' } as const;

export const medical: readonly Rule[] = [
  {
    name: 'life-in-danger',
    urgency: 'emergency',
    within: asked,
    patterns: [
      `${someone} {4}{not}(?:unconscious|convuls(?:ing|ions?)|seizing|having (?:a |an )?(?:seizure|fit|stroke|heart attack|asthma attack)|not breathing|stopped breathing|isnt breathing|turning blue|choking (?:on|to)|drown(?:ed|ing)|passed out|collapsed|unresponsive|foaming|electrocuted|poisoned|wont wake up|not waking up|cant be woken|bleeding (?:a lot|badly|heavily|out|and it))`,
      `${someone} {3}(?:swallowed|drank|ate|eaten|ingested|got into) {4}(?:bleach|pesticide|poison|batter(?:y|ies)|magnets?|pills|medication|detergent|rat poison|cleaner|gasoline|petrol|medicine|mushrooms?)`,
      '(?:gas|carbon monoxide|food|pesticide) poisoning',
      `${someone} {3}(?:fell|fallen|falling) (?:from|off|out)(?: of)? {3}(?:window|balcony|roof|building|floor|stor(?:y|ey)|stairs)`,
      'not breathing',
      'wont stop bleeding',
      'wont wake up',
    ],
  },
  {
    name: 'needs-a-doctor-today',
    urgency: 'urgent',
    within: asked,
    patterns: [
      '(?:baby|child|kid|son|daughter|toddler|infant|newborn) {6}(?:high fever|fever of|(?:39|40|41|10[2-6])|fever for|broke (?:his|her)|vomiting blood|blood in|dehydrated|bitten by|burned|burnt|scalded)',
      'high fever',
      'water broke',
      'in labou?r (?:now|and)',
      '(?:bitten|bit) by a (?:dog|snake)',
    ],
  },
];
