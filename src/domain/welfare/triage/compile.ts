import type { Frame, Lexicon, Rule } from './lexicon-types.js';
import { type ConcernKind, concernKinds } from './types.js';

/** A rule ready to match; `name` is unique over languages: `zh.violence.adult-hits`. */
export type CompiledRule = Omit<Rule, 'patterns'> & { kind: ConcernKind; expression: RegExp };

export type CompiledLexicon = {
  language: Lexicon['language'];
  script: RegExp;
  spellings: Lexicon['spellings'];
  falseFriends: RegExp;
  frames: Record<Frame, RegExp>;
  people: Record<keyof Lexicon['people'], RegExp>;
  rules: CompiledRule[];
};

// Gaps are bounded and never overlap what follows in a repeated group, so matching stays linear.
const gaps = {
  zh: { clause: (n: string) => `[^.,?]{0,${n}}?`, sentence: (n: string) => `[^.?]{0,${n}}?` },
  en: {
    clause: (n: string) => `(?:[a-z0-9]{1,20} ){0,${n}}?`,
    sentence: (n: string) => `(?:[a-z0-9]{1,20},? ){0,${n}}?`,
  },
};

function expand(lexicon: Lexicon, pattern: string): string {
  const gap = gaps[lexicon.language];
  return pattern.replace(/\{(~?)(\d+)\}|\{([a-zA-Z]+)\}/g, (_, wide: string, size: string, word: string) => {
    if (size) return wide ? gap.sentence(size) : gap.clause(size);
    if (word === 'not') return lexicon.negation;
    const words = lexicon.classes[word];
    if (!words) throw new Error(`the ${lexicon.language} lexicon has no word class {${word}}`);
    return `(?:${words.map((each) => expand(lexicon, each)).join('|')})`;
  });
}

function expression(lexicon: Lexicon, patterns: readonly string[], flags = ''): RegExp {
  const edge = lexicon.language === 'en' ? '\\b' : '';
  const alternatives = patterns.map((pattern) => expand(lexicon, pattern)).join('|');
  return new RegExp(`${edge}(?:${alternatives})${edge}`, flags);
}

function mapValues<K extends string, V, R>(
  record: Readonly<Record<K, V>>,
  change: (value: V) => R,
): Record<K, R> {
  const entries = Object.entries(record) as [K, V][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)])) as Record<K, R>;
}

function compileRules(lexicon: Lexicon): CompiledRule[] {
  return concernKinds.flatMap((kind) =>
    lexicon.rules[kind].map(({ patterns, ...rule }) => ({
      ...rule,
      kind,
      name: `${lexicon.language}.${kind}.${rule.name}`,
      expression: expression(lexicon, patterns),
    })),
  );
}

/** Turns the data of a language into expressions. Throws when a pattern names an unknown word class. */
export function compile(lexicon: Lexicon): CompiledLexicon {
  return {
    language: lexicon.language,
    script: lexicon.script,
    spellings: lexicon.spellings,
    falseFriends: expression(lexicon, lexicon.falseFriends, 'g'),
    frames: mapValues(lexicon.frames, (patterns) => expression(lexicon, patterns)),
    people: mapValues(lexicon.people, (patterns) => expression(lexicon, patterns)),
    rules: compileRules(lexicon),
  };
}
