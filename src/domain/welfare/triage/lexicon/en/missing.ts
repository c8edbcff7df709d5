import type { Rule } from '../../lexicon-types.js';

const child =
  '(?:my|our|her|his|the|a|their) (?:[a-z0-9]{1,12} ){0,3}(?:child|kid|son|daughter|boy|girl|toddler|baby|niece|nephew|grandson|granddaughter|sister|brother|student|old)';

export const missing: readonly Rule[] = [
  {
    name: 'child-gone',
    urgency: 'emergency',
    within: { hearsay: 'routine', ruleQuestion: 'soon' },
    about: 'child',
    patterns: [
      `${child} (?:has |have |is |went |gone |got |been |just )*(?:missing|disappeared|vanished|lost in|taken by|snatched)`,
      `(?:cant|cannot|couldnt|unable to) find ${child}`,
      `(?:lost|looking for) ${child} (?:in|at|near|hes|shes|who)`,
      `(?:man|woman|stranger|someone|somebody) (?:has |just )?(?:took|taken|grabbed) ${child}`,
      'missing (?:child|kid|son|daughter|boy|girl)',
    ],
  },
  {
    name: 'child-not-home',
    urgency: 'urgent',
    within: { hearsay: 'routine' },
    about: 'child',
    patterns: [
      `${child} {3}(?:not|hasnt|didnt|never|still not|isnt|wont) {2}(?:come|came|back|returned|home)`,
      `${child} {4}(?:ran away|run away|running away|runs away|run off|ran off|eloped)`,
      `(?:cant|unable to) (?:reach|contact) ${child}`,
      'not come home (?:from school|since|all night)',
    ],
  },
  {
    name: 'i-have-run-away',
    urgency: 'urgent',
    within: { spouse: 'soon' },
    about: 'self',
    patterns: [
      'i (?:just |have |already )?(?:ran away|run away|left home|escaped)(?: from (?:home|my))?',

      'im on the streets?',
      '(?:sleeping|slept) {2}(?:park|street|station) {6}(?:home|parents)',
    ],
  },
  {
    name: 'thought-of-leaving-home',
    urgency: 'soon',
    within: { hearsay: 'routine' },
    patterns: [
      'run(?:ning)? away',
      'ran away',
      '(?:husband|wife|spouse|partner) {3}(?:missing|disappeared|left home|walked out)',
    ],
  },
];
