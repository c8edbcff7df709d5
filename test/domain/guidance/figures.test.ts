import { describe, expect, it } from '@jest/globals';
import { askAll, measure, percentile } from '../../../scripts/guidance-figures.js';
import { buildGuidance } from '../../../src/domain/guidance/index.js';
import { makeCard } from './card-factory.js';

const pool = makeCard({
  id: 'pool',
  title: { 'zh-CN': '游泳池收费', en: 'Pool fees' },
  questions: { 'zh-CN': ['游泳要钱吗'], en: ['pool price'] },
  body: { 'zh-CN': '免费。', en: 'Free.' },
});
const guidance = buildGuidance([makeCard({ id: 'library' }), pool]);
const row = (id: string, text: string, facts: string[]) => ({
  id,
  text,
  lang: 'zh' as const,
  fact_ids: facts,
  answerable: facts.length > 0,
});

describe('the figures of a guidance evaluation', () => {
  it('count hits, hand-overs and wrong single answers', () => {
    const rows = [
      row('1', '图书馆几点开门', ['library']),
      row('2', '游泳池收费', ['library']),
      row('3', '买房贷款利息', ['library']),
      row('4', '明天下雪吗', []),
    ];
    const figures = measure(askAll(guidance, rows, '2026-11-23'));
    expect(figures.n).toBe(4);
    expect(figures.hit1).toBeCloseTo(1 / 3);
    expect(figures.wrongSingle).toBe(0.5);
    expect(figures.wronglyHandedOver).toBeCloseTo(1 / 3);
    expect(figures.handedOver).toBe(1);
  });

  it('take the percentile by nearest rank', () => {
    expect(percentile([3, 1, 2, 4], 0.5)).toBe(2);
    expect(percentile([3, 1, 2, 4], 0.99)).toBe(4);
    expect(percentile([], 0.99)).toBe(0);
  });
});
