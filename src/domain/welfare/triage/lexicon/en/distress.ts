import type { Rule } from '../../lexicon-types.js';

/** Suffering without a stated danger: a caseworker calls within days. */
export const distress: readonly Rule[] = [
  {
    name: 'low',
    urgency: 'soon',
    patterns: [
      'depress(?:ed|ion|ing)',
      'hopeless(?:ness)?',
      'worthless',
      'panic attacks?',
      'anxi(?:ety|ous)',
      'hate myself',
      'cant stop crying',
      'overwhelmed',
      'lonely',
      'cant cope',
      'breakdown',
      'nobody (?:cares|loves me)',
      'trauma(?:tized)?',
      'insomnia',
    ],
  },
  {
    name: 'family-strife',
    urgency: 'soon',
    patterns: [
      'divorc(?:e|ed|ing)',
      'drinks too much',
      'alcoholic',
      'yell(?:s|ing|ed) at (?:me|us|my)',
      'cheat(?:ed|ing|s) on me',
      'custody',
    ],
  },
];
