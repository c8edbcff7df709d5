import { type CompiledLexicon, compile } from './compile.js';
import { findHits, type Hit, rank } from './find-hits.js';
import { aboutOf, speakerOf } from './find-people.js';
import type { Lexicon } from './lexicon-types.js';
import { normalise } from './normalise.js';
import { concernKinds, type Triage, type TriageText } from './types.js';

function mostUrgentFirst(one: Hit, other: Hit): number {
  return (
    rank(other.urgency) - rank(one.urgency) ||
    concernKinds.indexOf(one.rule.kind) - concernKinds.indexOf(other.rule.kind)
  );
}

function judgement(lexicons: readonly CompiledLexicon[], text: string): Triage {
  const hits = lexicons.flatMap((lexicon) => findHits(lexicon, text)).sort(mostUrgentFirst);
  const first = hits[0];
  return {
    urgency: first?.urgency ?? 'none',
    kind: first?.rule.kind ?? null,
    speaker: speakerOf(lexicons, text),
    about: aboutOf(lexicons, text, first),
    happeningNow: hits.some((hit) => hit.now),
    because: hits.map((hit) => hit.rule.name),
  };
}

/** A triage that reads with the given lexicons; the most urgent rule that fires decides. */
export function triageWith(lexicons: readonly Lexicon[]): TriageText {
  const compiled = lexicons.map(compile);
  return (text) => judgement(compiled, normalise(text));
}
