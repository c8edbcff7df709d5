import type { Rule } from '../../lexicon-types.js';

export const homelessness: readonly Rule[] = [
  {
    name: 'nowhere-to-sleep',
    urgency: 'urgent',
    within: { hearsay: 'routine' },
    patterns: [
      '(?:im|i am|we are|were|became|become|being|been|am|go|going|now|currently|was|end up|ended up|be) (?:now |about to be |going to be |basically |currently |officially |a |both )*homeless(?:ness)?',
      'homeless (?:with|and|now|since|tonight|for|in|family|because|at)',
      '(?:no ?where|no place|nowhere else|no where) (?:else )?(?:to (?:go|live|stay|sleep)|for us)',
      '(?:sleep|sleeping|slept|living|live|lived|stay|staying) (?:in|on|at|out of|outside|under) (?:my |our |the |a |his |her )?(?:car|van|truck|streets?|shelters?|park|tent|bridge|bus station|train station|motel|outside|woods)',
      'couch surfing',
      '(?:sleeping|slept) (?:outside|rough)',
      '(?:womens|homeless|domestic violence|emergency) shelters?',
      'shelter (?:for|is full|wont|tonight|bed)',
      'roof over (?:my|our) heads?',
      'need (?:a )?place to (?:stay|sleep|live) tonight',
    ],
  },
  {
    name: 'put-out',
    urgency: 'urgent',
    within: { ruleQuestion: 'soon', hearsay: 'routine' },
    patterns: [
      'evict(?:ed|ion|ing|s)(?! (?:law|rate))',
      '(?:kick|kicks|kicked|kicking|throw|threw|throwing|thrown|put|force|forced|get|getting|got|toss|tossed) (?:me|us|him|her|them|my (?:[a-z]{1,12}))? ?(?:and (?:my|the) (?:[a-z]{1,12}) )?(?:kicked |thrown )?out(?: of (?:the|my|our|his|her) (?:house|home|apartment|place|flat)| on the street| of home| tonight)',
      '(?:kicked|threw|thrown|throwing|kicking|kick|kicks) (?:me|us|him|her|them|my (?:[a-z]{1,12})) out',
      '(?:got|getting|was|been|being|were) (?:kicked|thrown) out(?! of (?:school|class|the (?:bar|game|club|group)))',
      'lock(?:ed|s) (?:me|us) out',
      'landlord {6}(?:changed the locks|throw|kick|out (?:today|tonight|tomorrow)|cut off)',
      'los(?:e|ing|t) (?:my|our) (?:home|house|apartment)',
    ],
  },
];
