/** Words that tell who writes and who is meant. */
export const people = {
  adult: [
    'my (?:[a-z]{1,12} )?(?:husband|wife|kids?|child|children|son|daughter|baby|toddler|grandson|granddaughter|boss|coworkers?|fianc[eé]e?|ex)',
    'our (?:son|daughter|child|kids|baby)',
    '(?:i am|im) (?:a )?(?:[0-9]{0,2} ?)?(?:mother|father|mom|mum|dad|parent|teacher|nurse|woman|man)',
    'im (?:1[89]|[2-6][0-9])',
    'my (?:job|salary|lease|divorce|marriage)',
    'the (?:kid|child|boy|girl) next door',
  ],
  child: [
    'my (?:step ?)?(?:dad|daddy|mom|mum|mommy|mummy|father|mother|teacher|coach|classmates?|parents)',
    '(?:i am|im) (?:only |just )?(?:[5-9]|1[0-7])(?: (?:years?|yrs?))?',
    '(?:homework|my school|middle school|high school|[5-9]th grade|grade [0-9]+)',
    'kids at school',
  ],
  aboutWriter: [
    '(?:hits?|beats?|hitting|beating|punch(?:ed|es)?|kick(?:ed|s)?|touch(?:es|ed)?|chok(?:es|ed)|slapp?(?:s|ed)|hurts?|follow(?:s|ed)|rap(?:es|ed)|bull(?:y|ies|ied)|threatens?|locked|kill|abus(?:es|ed)) (?:me|us|myself)',
    'i (?:just |really |have |dont |also ){0,2}(?:want to|wish i|took|swallowed|cut|ran away|was|got|am being) ?(?:to |be |not )?(?:die|dead|kill|end|raped|hit|beaten|bullied|myself|here|disappear)?',
    'im (?:on|standing|going to|being)',
  ],
  aboutChild: [
    '(?:my|our|his|her|the|a|their) (?:[a-z0-9]{1,12} ){0,2}(?:child|children|kid|kids|son|daughter|baby|toddler|little (?:brother|sister)|sister|brother|niece|nephew|grandson|granddaughter|student|boy|girl)',
  ],
  aboutOther: [
    '(?:my|a|our) (?:best |close )?(?:friend|mom|mum|mother|neighbou?r|coworker|classmate|grandma)',
  ],
  aboutSelf: ['i', 'im', 'me', 'my', 'myself', 'us', 'we'],
};
