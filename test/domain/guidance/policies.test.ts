import { describe, expect, it } from '@jest/globals';
import { locales } from '../../../src/core/i18n.js';
import { buildGuidance, policiesFolder, readCards, renderCard } from '../../../src/domain/guidance/index.js';
import { isValidOn } from '../../../src/domain/guidance/rules.js';

const { cards, problems } = readCards(policiesFolder);
const guidance = buildGuidance(cards);
const today = '2026-11-23';
const labels = {
  source: (name: string) => `Source: ${name}`,
  checkedOn: (date: string) => `Checked on ${date}`,
  reviewDue: 'Due for review.',
};

describe('the policy cards of the house', () => {
  it('all pass the check', () => {
    expect(problems).toEqual([]);
    expect(cards.length).toBeGreaterThanOrEqual(20);
  });

  it.each(cards.map((card) => [card.id, card] as const))(
    '%s is found first by its own title',
    (_id, card) => {
      for (const locale of locales) {
        const result = guidance.search({ text: card.title[locale], locale, residenceArea: null, today });
        expect([locale, result.considered[0]?.card.id]).toEqual([locale, card.id]);
      }
    },
  );

  it.each(cards.map((card) => [card.id, card] as const))('%s fits into one chat message', (_id, card) => {
    for (const locale of locales)
      expect(renderCard(card, locale, today, labels).length).toBeLessThanOrEqual(900);
  });

  it('hold on the day they were checked', () => {
    expect(cards.filter((card) => !isValidOn(card, card.checkedOn))).toEqual([]);
  });
});
