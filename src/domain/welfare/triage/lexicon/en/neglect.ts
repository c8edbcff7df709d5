import type { Rule } from '../../lexicon-types.js';

const small =
  '(?:baby|toddler|infant|newborn|(?:[1-9]|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten) ?(?:year|yr|month|week)s? ?old|little (?:kids?|one|brother|sister|boy|girl)|kids?|child|children|son|daughter)';

export const neglect: readonly Rule[] = [
  {
    name: 'small-child-alone',
    urgency: 'urgent',
    within: { hearsay: 'routine', ruleQuestion: 'soon' },
    about: 'child',
    patterns: [
      `(?:leave|leaves|left|leaving) {3}${small} {4}(?:alone|unattended|by (?:himself|herself|themselves)|with strangers)`,
      `${small} {4}(?:home alone|all alone|alone (?:at home|in the|at night|for|all|overnight)|left alone|unattended|by (?:himself|herself|themselves) (?:at|in|all|for|overnight))`,
      `${small} {3}(?:is|are) alone`,
      '(?:no|without) (?:adults?|grown ?ups?) (?:at home|here|in the house|around)',
    ],
  },
  {
    name: 'i-am-left-alone',
    urgency: 'urgent',
    about: 'self',
    patterns: [
      '(?:mom|mum|dad|parents|mother|father) {5}(?:left me|left us|abandoned (?:me|us)|never came (?:back|home)|hasnt come (?:back|home)|havent come (?:back|home)|not come (?:back|home)|gone for (?:days|a week|[0-9]+ days))',
      '(?:im|i am) (?:[5-9]|1[0-2]) {8}(?:alone|by myself)',
      'just me and my (?:little |baby )?(?:brother|sister)',
      'nobody (?:takes care of|feeds|looks after) (?:me|us|him|her|them)',
    ],
  },
  {
    name: 'locked-up',
    urgency: 'urgent',
    within: { now: 'emergency', hearsay: 'routine' },
    patterns: [
      'lock(?:s|ed|ing)? (?:me|us|him|her|them|up|my (?:[a-z]{1,12})|the (?:kid|child|baby|children)) {2}(?:in|up|out|inside|outside)',
      '(?:im|we are|hes|shes|are|is|was|am|were) (?:locked|chained|tied|trapped) (?:up |in |inside |out )',
      'chain(?:ed|s) (?:me|him|her|up|to)',
    ],
  },
  {
    name: 'child-in-hot-car',
    urgency: 'emergency',
    about: 'child',
    patterns: [
      `${small} {3}(?:locked|left|trapped|stuck|alone) {2}(?:in|inside) {1}(?:the|a|my|this|hot) ?car`,
    ],
  },
  {
    name: 'hunger-or-abandonment',
    urgency: 'urgent',
    within: { hearsay: 'routine' },
    patterns: [
      '(?:wont|doesnt|dont|didnt|refuses to|not) (?:feed|feeding|let {1}eat|give {1}(?:food|anything to eat)) ?(?:me|us|him|her|them|the (?:kids?|baby|child))?',
      '(?:havent|hasnt|not|nothing) (?:eaten|ate|to eat) (?:in|for|since|anything) {2}(?:days?|yesterday|[0-9]+)',
      '(?:no|nothing|without|out of) (?:food|money for food|formula|milk|to eat) {4}(?:kids?|children|baby|son|daughter|family|us|home|left)',
      '(?:abandon(?:ed|ing)?|dumped) (?:her|his|the|my|their|our) (?:kids?|children|baby|child|son|daughter)',
      '(?:kids?|children|baby|we) (?:are|is) (?:starving|hungry)',
      'starv(?:ing|es) (?:me|us|the|his|her)',
      'neglect(?:ed|s|ing|ful)?',
    ],
  },
];
