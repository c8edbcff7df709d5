import type { About, ConcernKind, Urgency } from './types.js';

/** What a sentence is, beside what it says; a rule may weigh less (or more) in such a sentence. */
export type Frame = 'now' | 'ruleQuestion' | 'hearsay' | 'spouse';

/**
 * One rule of the lexicon. Patterns are regular expressions with placeholders: `{word}` stands for any
 * word of that class, `{4}` for up to four characters (English: words) inside a clause, `{~4}` the same
 * across commas, `{not}` for "no negation stands right before this point".
 */
export type Rule = {
  name: string;
  urgency: Urgency;
  within?: Partial<Record<Frame, Urgency | 'none'>>;
  about?: About;
  patterns: readonly string[];
};

export type WordClasses = Readonly<Record<string, readonly string[]>>;

/** Everything that is known of one language, as data. */
export type Lexicon = {
  language: 'zh' | 'en';
  /** Letters that show that a text has something in this language. */
  script: RegExp;
  /** Replacements made before matching: slang and disguised spellings to plain words. */
  spellings: readonly (readonly [RegExp, string])[];
  /** Harmless phrases that contain a dangerous word. */
  falseFriends: readonly string[];
  classes: WordClasses;
  negation: string;
  frames: Readonly<Record<Frame, readonly string[]>>;
  people: Readonly<
    Record<'child' | 'adult' | 'aboutWriter' | 'aboutChild' | 'aboutOther' | 'aboutSelf', readonly string[]>
  >;
  rules: Readonly<Record<ConcernKind, readonly Rule[]>>;
};
