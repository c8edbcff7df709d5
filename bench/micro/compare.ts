import { type Spread, spreadOf } from '../figures.js';

/** Two ways to do the same thing to one text. */
export interface Contest {
  ours(text: string): unknown;
  baseline(text: string): unknown;
  texts: readonly string[];
}

export interface Contested {
  /** Baseline's time by ours in each round: above 1, ours is quicker. */
  ratio: Spread;
  /** Microseconds for one text. */
  oursMicroseconds: Spread;
  baselineMicroseconds: Spread;
}

const rounds = 7;
const shortestMs = 150;

/** Times both ways in turns, in the same process. */
export function contest({ ours, baseline, texts }: Contest): Contested {
  for (const way of [ours, baseline]) time(way, texts);
  const times = Array.from({ length: rounds }, (_, round) => {
    if (round % 2 === 0) return { mine: time(ours, texts), other: time(baseline, texts) };
    const other = time(baseline, texts);
    return { mine: time(ours, texts), other };
  });
  return {
    ratio: spreadOf(times.map(({ mine, other }) => other / mine)),
    oursMicroseconds: spreadOf(times.map(({ mine }) => mine)),
    baselineMicroseconds: spreadOf(times.map(({ other }) => other)),
  };
}

// Whole passes over the texts until the clock's grain no longer matters.
function time(way: (text: string) => unknown, texts: readonly string[]): number {
  const begun = performance.now();
  let passes = 0;
  let ms = 0;
  while (ms < shortestMs) {
    for (const text of texts) way(text);
    passes += 1;
    ms = performance.now() - begun;
  }
  return (ms * 1000) / (passes * texts.length);
}
