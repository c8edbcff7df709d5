import { searchTerms } from './tokens.js';

/** Term saturation and length normalisation of BM25, as measured best for short Chinese documents. */
const saturation = 1.6;
const lengthNormalisation = 0.75;

/** A piece of a document; its terms count `weight` times. */
export interface WeightedText {
  text: string;
  weight: number;
}

interface Posting {
  document: number;
  weight: number;
}

/** An index over documents that are known by their position. */
export interface TextIndex {
  /** Score of every document for a text, as a share (0 to 1) of the most that its terms could earn. */
  scores(text: string): number[];
}

/**
 * Builds a BM25 index (Robertson and Zaragoza 2009; inverse document frequency with one added inside the logarithm so
 * that it is never negative). Scores are divided by the inverse document frequencies of all terms asked for: a
 * question of which little is known scores low, however rare its few known terms are.
 */
export function buildTextIndex(documents: readonly (readonly WeightedText[])[]): TextIndex {
  const counts = documents.map(countTerms);
  const lengths = counts.map((terms) => [...terms.values()].reduce((sum, weight) => sum + weight, 0));
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const postings = collectPostings(counts);
  const rarity = (holders: number) => Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5));
  const share = ({ document, weight }: Posting) => {
    const relativeLength = (lengths[document] ?? 0) / averageLength;
    return weight / (weight + saturation * (1 - lengthNormalisation + lengthNormalisation * relativeLength));
  };
  return {
    scores(text) {
      const scores = documents.map(() => 0);
      let possible = 0;
      for (const term of new Set(searchTerms(text))) {
        const holders = postings.get(term) ?? [];
        const value = rarity(holders.length);
        possible += value;
        for (const holder of holders)
          scores[holder.document] = (scores[holder.document] ?? 0) + value * share(holder);
      }
      return possible > 0 ? scores.map((score) => score / possible) : scores;
    },
  };
}

function countTerms(document: readonly WeightedText[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, weight } of document) {
    for (const term of searchTerms(text)) counts.set(term, (counts.get(term) ?? 0) + weight);
  }
  return counts;
}

function collectPostings(counts: readonly Map<string, number>[]): Map<string, Posting[]> {
  const postings = new Map<string, Posting[]>();
  counts.forEach((terms, document) => {
    for (const [term, weight] of terms) {
      const list = postings.get(term);
      if (list) list.push({ document, weight });
      else postings.set(term, [{ document, weight }]);
    }
  });
  return postings;
}
