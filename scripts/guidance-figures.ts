import type { Guidance, SearchResult } from '../src/domain/guidance/index.js';

/** A labelled question: any of `fact_ids` is a hit; one that is not answerable belongs to a person. */
export interface Row {
  id: string;
  text: string;
  lang: 'zh' | 'en';
  fact_ids: string[];
  answerable: boolean;
}

/** What the search said to a row. `rank` counts from 1 before the gate; 0: not among the cards considered. */
export interface Answer {
  row: Row;
  result: SearchResult;
  rank: number;
  milliseconds: number;
}

/** Asks every question as someone whose residence is not known. */
export function askAll(guidance: Guidance, rows: readonly Row[], today: string): Answer[] {
  return rows.map((row) => {
    const start = performance.now();
    const locale = row.lang === 'zh' ? 'zh-CN' : 'en';
    const result = guidance.search({ text: row.text, locale, residenceArea: null, today });
    const milliseconds = performance.now() - start;
    const rank = 1 + result.considered.findIndex(({ card }) => row.fact_ids.includes(card.id));
    return { row, result, rank, milliseconds };
  });
}

/**
 * Rates as fractions. hit1, hit3, mrr and wronglyHandedOver are of the answerable questions, handedOver of those
 * for a person, wrongSingle of all single answers.
 */
export function measure(answers: readonly Answer[]) {
  const answerable = answers.filter(({ row }) => row.answerable);
  const forPerson = answers.filter(({ row }) => !row.answerable);
  const single = answers.filter(({ result }) => result.state === 'answered');
  const atMost = (limit: number) => rate(answerable, ({ rank }) => rank > 0 && rank <= limit);
  const reciprocals = answerable.map(({ rank }) => (rank > 0 ? 1 / rank : 0));
  return {
    n: answers.length,
    hit1: atMost(1),
    hit3: atMost(3),
    mrr: reciprocals.reduce((sum, value) => sum + value, 0) / Math.max(1, answerable.length),
    handedOver: rate(forPerson, isHandedOver),
    wronglyHandedOver: rate(answerable, isHandedOver),
    wrongSingle: rate(single, ({ row, rank }) => !row.answerable || rank !== 1),
  };
}

/** The value below which the given part (0 to 1) of the numbers lies, by nearest rank. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
}

function isHandedOver({ result }: Answer): boolean {
  return result.state === 'none';
}

function rate(answers: readonly Answer[], holds: (answer: Answer) => boolean): number {
  return answers.filter(holds).length / Math.max(1, answers.length);
}
