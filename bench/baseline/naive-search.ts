import type { PolicyCard } from '../../src/domain/guidance/index.js';

/** Scans every card for every pair of characters of the question; the most pairs found win. */
export function naiveSearch(cards: readonly PolicyCard[]): (text: string) => PolicyCard | null {
  const texts = cards.map((card) =>
    (['zh-CN', 'en'] as const)
      .map((locale) => [card.title[locale], ...card.questions[locale], card.body[locale]].join('\n'))
      .join('\n'),
  );
  return (question) => {
    const pairs = Array.from({ length: Math.max(0, question.length - 1) }, (_, at) =>
      question.slice(at, at + 2),
    );
    const scores = texts.map((text) => pairs.filter((pair) => text.includes(pair)).length);
    const best = Math.max(...scores);
    return best > 0 ? (cards[scores.indexOf(best)] ?? null) : null;
  };
}
