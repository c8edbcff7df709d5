import type { CompiledLexicon } from './compile.js';
import type { Hit } from './find-hits.js';
import type { About, Speaker } from './types.js';

function says(
  lexicons: readonly CompiledLexicon[],
  text: string,
  who: keyof CompiledLexicon['people'],
): boolean {
  return lexicons.some((lexicon) => lexicon.people[who].test(text));
}

/** Who writes. Words of a grown-up's life weigh more than "my dad", which grown-ups say as well. */
export function speakerOf(lexicons: readonly CompiledLexicon[], text: string): Speaker {
  if (says(lexicons, text, 'adult')) return 'adult';
  return says(lexicons, text, 'child') ? 'child' : 'unknown';
}

/** Who is in danger: what the rule knows, else whom the text names. */
export function aboutOf(lexicons: readonly CompiledLexicon[], text: string, hit: Hit | undefined): About {
  if (hit?.rule.about) return hit.rule.about;
  if (says(lexicons, text, 'aboutWriter')) return 'self';
  if (says(lexicons, text, 'aboutChild')) return 'child';
  if (says(lexicons, text, 'aboutOther')) return 'other';
  return says(lexicons, text, 'aboutSelf') ? 'self' : 'unknown';
}
