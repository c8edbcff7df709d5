import type { TriageText } from '../../src/domain/welfare/triage/index.js';

/** One line of a labelled file; `label` is `urgent` or `not_urgent`. */
export type LabelledText = {
  text: string;
  lang: string;
  label: string;
  category: string;
  label_origin?: string;
};

/** Counts and rates (fractions of 1, null when nothing was there to count) of one group of texts. */
export type Rates = {
  n: number;
  recall: number | null;
  precision: number | null;
  falseAlarms: number | null;
};

export type Summary = {
  zh: Rates;
  en: Rates;
  readRandom: Rates;
  kinds: Record<string, { n: number; recall: number | null }>;
};

type Judged = LabelledText & { flagged: boolean };

function fraction(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1e4) / 1e4;
}

function ratesOf(rows: readonly Judged[]): Rates {
  const urgent = rows.filter((row) => row.label === 'urgent');
  const flagged = rows.filter((row) => row.flagged);
  const caught = urgent.filter((row) => row.flagged).length;
  return {
    n: rows.length,
    recall: fraction(caught, urgent.length),
    precision: fraction(caught, flagged.length),
    falseAlarms: fraction(flagged.length - caught, rows.length - urgent.length),
  };
}

function kindsOf(rows: readonly Judged[]): Summary['kinds'] {
  const urgent = rows.filter((row) => row.label === 'urgent');
  const names = [...new Set(urgent.map((row) => `${row.lang}.${row.category}`))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const { n, recall } = ratesOf(urgent.filter((row) => `${row.lang}.${row.category}` === name));
      return [name, { n, recall }];
    }),
  );
}

/** Runs every text through a triage; urgent and emergency count as flagged. */
export function score(rows: readonly LabelledText[], triage: TriageText) {
  const judged = rows.map((row) => {
    const { urgency } = triage(row.text);
    return { ...row, flagged: urgency === 'urgent' || urgency === 'emergency' };
  });
  const only = (language: string) => judged.filter((row) => row.lang === language);
  const summary: Summary = {
    zh: ratesOf(only('zh')),
    en: ratesOf(only('en')),
    readRandom: ratesOf(judged.filter((row) => row.label_origin === 'read_random')),
    kinds: kindsOf(judged),
  };
  const { kinds, ...groups } = summary;
  return { summary, table: { ...groups, ...kinds } as Record<string, Partial<Rates>> };
}
