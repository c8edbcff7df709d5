import type { CompiledLexicon, CompiledRule } from './compile.js';
import type { Frame } from './lexicon-types.js';
import type { Urgency } from './types.js';

/** A rule that fired, with the urgency that its sentence gives it. */
export type Hit = { rule: CompiledRule; urgency: Urgency; now: boolean };

type FrameTest = (frame: Frame) => boolean;

const order = ['none', 'routine', 'soon', 'urgent', 'emergency'] as const;

/** Where an urgency stands: 0 none, 1 routine, 2 soon, 3 urgent, 4 emergency. */
export function rank(urgency: Urgency | 'none'): number {
  return order.indexOf(urgency);
}

const calmingFrames = ['ruleQuestion', 'hearsay', 'spouse'] as const;

function urgencyIn(rule: CompiledRule, isIn: FrameTest): Urgency | 'none' {
  const within = rule.within ?? {};
  for (const frame of calmingFrames) {
    const lowered = within[frame];
    if (lowered && isIn(frame)) return lowered;
  }
  return within.now && isIn('now') ? within.now : rule.urgency;
}

// What people say of themselves is never hearsay, whatever film they mention beside it.
function holds(lexicon: CompiledLexicon, frame: Frame, sentence: string): boolean {
  if (!lexicon.frames[frame].test(sentence)) return false;
  return frame !== 'hearsay' || !lexicon.people.aboutWriter.test(sentence);
}

function frameTest(lexicon: CompiledLexicon, sentence: string): FrameTest {
  const known = new Map<Frame, boolean>();
  return (frame) => {
    const answer = known.get(frame) ?? holds(lexicon, frame, sentence);
    known.set(frame, answer);
    return answer;
  };
}

function hitsInSentence(lexicon: CompiledLexicon, sentence: string): Hit[] {
  const isIn = frameTest(lexicon, sentence);
  return lexicon.rules.flatMap((rule) => {
    if (!rule.expression.test(sentence)) return [];
    const urgency = urgencyIn(rule, isIn);
    return urgency === 'none' ? [] : { rule, urgency, now: isIn('now') };
  });
}

function mostUrgentOfEachRule(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const known = best.get(hit.rule.name);
    if (!known || rank(hit.urgency) > rank(known.urgency)) best.set(hit.rule.name, hit);
  }
  return [...best.values()];
}

/**
 * Every rule of the language that fires in a normalised text, once each, at its most urgent. Sentence by
 * sentence, so that a second sentence can add urgency but never take it away.
 */
export function findHits(lexicon: CompiledLexicon, normalised: string): Hit[] {
  if (!lexicon.script.test(normalised)) return [];
  const plain = lexicon.spellings.reduce((text, [wrong, right]) => text.replace(wrong, right), normalised);
  const text = plain.replace(lexicon.falseFriends, (friend) => '_'.repeat(friend.length));
  const sentences = text.match(/[^.?]+[.?]?/g) ?? [];
  return mostUrgentOfEachRule(sentences.flatMap((sentence) => hitsInSentence(lexicon, sentence)));
}
