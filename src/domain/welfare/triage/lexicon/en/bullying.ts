import type { Rule } from '../../lexicon-types.js';

export const bullying: readonly Rule[] = [
  {
    name: 'named',
    urgency: 'urgent',
    within: { ruleQuestion: 'routine', hearsay: 'routine' },
    patterns: [
      '{not}(?:bully|bullied|bullies|bullying)',
      '(?:pick|picks|picked|picking|gang|ganged|ganging) (?:on|up on) (?:me|him|her|my)',
      '(?:kids|boys|girls|classmates?|students|they|everyone|people) (?:at school |in my class |in class )?(?:always |keep |kept |have been |all )?(?:call|calls|called|calling) (?:me|him|her) (?:names|fat|ugly|stupid|a )',
      'calling (?:me|him|her) names',
      '(?:kids|classmates?|boys|girls|students) {5}(?:{hits}|spit|laugh(?:s|ed|ing)?|teas(?:e|ed|es|ing)|mock(?:s|ed|ing)?|corner(?:s|ed|ing)?) (?:at |on |up )?(?:me|him|her|my)',
      '(?:teas|mock|taunt|harass|torment)(?:e|es|ed|ing|s) {3}(?:at|in|after) school',
      '(?:scared|afraid|refuses|terrified|doesnt want|dont want) (?:to go |of going |of )?to school {6}(?:kids|they|hit|call|hurt|because)',
      'take(?:s)? (?:my|his|her) lunch money',
      'jumped (?:me|him|her) after school',
      'teacher {4}(?:hit|hits|slap|slapped|slaps|beat|beats|humiliate[sd]?|locked|hurt|hurts|grabbed|screams at)(?! the)',
    ],
  },
  {
    name: 'left-out',
    urgency: 'soon',
    patterns: [
      'no friends',
      'left out',
      'nobody (?:likes|talks to|plays with) (?:me|him|her)',
      'made fun of',
      'getting into fights',
    ],
  },
];
