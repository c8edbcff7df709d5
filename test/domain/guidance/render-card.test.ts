import { describe, expect, it } from '@jest/globals';
import { renderCard } from '../../../src/domain/guidance/index.js';
import { makeCard } from './card-factory.js';

const labels = {
  source: (name: string) => `来源：${name}`,
  checkedOn: (date: string) => `核对日期：${date}`,
  reviewDue: '可能有变化。',
};
const card = makeCard({ id: 'library' });

describe('a card in chat', () => {
  it('shows title, text, source and the day it was checked', () => {
    expect(renderCard(card, 'zh-CN', '2026-11-23', labels)).toBe(
      '图书馆几点开门\n\n每天都开门。\n电话：\n12345\n\n来源：《图书馆规定》\n核对日期：2026-11-23',
    );
  });

  it('says so from the review date on', () => {
    expect(renderCard(card, 'zh-CN', '2027-10-31', labels)).not.toContain('可能有变化。');
    expect(renderCard(card, 'zh-CN', '2027-11-01', labels)).toContain('可能有变化。');
  });

  it('shows an address only where the source has one for the reader', () => {
    const source = { name: card.source.name, url: 'https://example.org/rules' };
    expect(renderCard(card, 'en', '2026-11-23', labels)).not.toContain('http');
    expect(renderCard({ ...card, source }, 'en', '2026-11-23', labels)).toContain(
      '\nhttps://example.org/rules\n',
    );
  });
});
