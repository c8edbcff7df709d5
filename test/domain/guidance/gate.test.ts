import { describe, expect, it } from '@jest/globals';
import { type Locale, locales } from '../../../src/core/i18n.js';
import {
  buildGuidance,
  loadCards,
  type PolicyCard,
  type SearchResult,
} from '../../../src/domain/guidance/index.js';

const cards = loadCards();
const today = '2026-11-23';

/** Asks every example question of every card; `without` says what the cards look like when it is asked. */
function askLeftOut(locale: Locale, without: (card: PolicyCard, question: string) => PolicyCard[]) {
  return cards.flatMap((card) =>
    card.questions[locale].map((text): { card: PolicyCard; result: SearchResult } => {
      const residenceArea = card.area === 'CN' ? null : card.area;
      return {
        card,
        result: buildGuidance(without(card, text)).search({ text, locale, residenceArea, today }),
      };
    }),
  );
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}

describe.each(locales)('the gate, asked in %s with each example question left out once', (locale) => {
  it('lets nine in ten through to the family or a choice, most with the right card in front', () => {
    const answers = askLeftOut(locale, (card, question) =>
      cards.map((other) =>
        other === card
          ? {
              ...card,
              questions: {
                ...card.questions,
                [locale]: card.questions[locale].filter((text) => text !== question),
              },
            }
          : other,
      ),
    );
    const rightFirst = answers.filter(({ card, result }) => result.considered[0]?.card.id === card.id);
    expect(rightFirst.length / answers.length).toBeGreaterThan(0.7);
    expect(share(rightFirst, ({ result }) => result.state !== 'none')).toBeGreaterThan(0.85);
  });

  it('keeps nine in ten from a single answer when their card is taken away', () => {
    const answers = askLeftOut(locale, (card) => cards.filter((other) => other !== card));
    expect(share(answers, ({ result }) => result.state !== 'answered')).toBeGreaterThan(0.88);
  });
});
