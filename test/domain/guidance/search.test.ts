import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  buildGuidance,
  loadCards,
  type PolicyCard,
  type SearchResult,
} from '../../../src/domain/guidance/index.js';
import { makeCard } from './card-factory.js';

const cards = loadCards();
const guidance = buildGuidance(cards);
const today = '2026-11-23';

function ask(text: string, residenceArea: string | null = null, from = guidance): SearchResult {
  return from.search({ text, locale: 'zh-CN', residenceArea, today });
}

function shown(result: SearchResult): PolicyCard[] {
  if (result.state === 'answered') return [result.card];
  return result.state === 'choose' ? result.cards : [];
}

/** What a parent might send: fragments of real card questions mixed with anything at all. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...cards.flatMap((card) => [...card.questions['zh-CN'], ...card.questions.en])), {
      maxLength: 3,
    })
    .map((texts) => texts.join('，')),
);
const anyResidence = fc.constantFrom(
  null,
  '440307',
  '440113',
  '330110',
  '310115',
  '110115',
  '341204',
  '999999',
  '',
);

describe('guidance search', () => {
  it('never throws, whatever is sent and wherever the family lives', () => {
    fc.assert(
      fc.property(
        anyText,
        anyResidence,
        fc.constantFrom('zh-CN' as const, 'en' as const),
        (text, residenceArea, locale) => {
          const result = guidance.search({ text, locale, residenceArea, today });
          if (result.state === 'choose') expect([2, 3]).toContain(result.cards.length);
        },
      ),
    );
  });

  it('answers a plain question with one card', () => {
    expect(ask('居住证谁能办')).toMatchObject({ state: 'answered', card: { id: 'rp-who' } });
    expect(ask('how do I claim unpaid wages')).toMatchObject({
      state: 'answered',
      card: { id: 'emp-wage-claim' },
    });
  });

  it('lets the parent choose when two cards fit', () => {
    const result = ask('居住证');
    expect(result.state).toBe('choose');
    expect(shown(result).map((card) => card.id)).toEqual(expect.arrayContaining(['rp-who', 'rp-docs']));
  });

  it.each(['明天会不会下雪', '帮我写首歌', 'best noodles in town', '', '？？？', '👍'])(
    'hands "%s" to a person',
    (text) => {
      expect(ask(text)).toMatchObject({ state: 'none' });
    },
  );

  it('reads Chinese in an English talk and English in a Chinese one', () => {
    const result = guidance.search({ text: '育儿补贴怎么申请', locale: 'en', residenceArea: null, today });
    expect(result).toMatchObject({ state: 'answered', card: { id: 'live-childcare' } });
    expect(ask('childcare allowance')).toMatchObject({ state: 'answered', card: { id: 'live-childcare' } });
  });

  it('says nothing when there are no cards', () => {
    expect(ask('居住证', null, buildGuidance([]))).toEqual({ state: 'none', considered: [] });
  });
});

describe('the place in a search', () => {
  const local = cards.filter((card) => card.area !== 'CN');

  it('never answers a family with a card of another city', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...local), fc.constantFrom(...local), (text, home, other) => {
        const named = `${other.title['zh-CN']} ${text}`;
        const areas = shown(ask(named, home.area)).map((card) => card.area);
        expect(areas.filter((area) => area !== 'CN' && area !== home.area)).toEqual([]);
      }),
    );
  });

  it('gives only national cards to a family that asks about another city', () => {
    const areas = ask('广州积分入学怎么弄', '440307').considered.map(({ card }) => card.area);
    expect(new Set(areas)).toEqual(new Set(['CN']));
  });

  it('keeps the card of the city when the family names its district or its hometown', () => {
    expect(ask('龙岗外地孩子上学要什么', '440307')).toMatchObject({ card: { id: 'sz-edu' } });
    expect(ask('广州户口，在深圳外地孩子上学要什么', '440300')).toMatchObject({ card: { id: 'sz-edu' } });
  });

  it('prefers the card of the city to the national one on the same need', () => {
    expect(ask('外地户口能在这里读书吗')).toMatchObject({ card: { id: 'edu-law12' } });
    expect(ask('外地户口能在这里读书吗', '440307')).toMatchObject({ card: { id: 'sz-edu' } });
  });

  it('shows no city card to a family without a known residence unless the question names the city', () => {
    const unnamed = ask('外地孩子上小学要什么材料').considered.map(({ card }) => card.area);
    expect(new Set(unnamed)).toEqual(new Set(['CN']));
    expect(ask('深圳：外地孩子上学要什么')).toMatchObject({ card: { id: 'sz-edu' } });
    expect(ask('Shenzhen school entry for non-local children')).toMatchObject({ card: { id: 'sz-edu' } });
  });

  it('takes a district name that several cities share for no place at all', () => {
    const areas = ask('南山外地孩子上学要什么').considered.map(({ card }) => card.area);
    expect(new Set(areas)).toEqual(new Set(['CN']));
  });
});

describe('the date in a search', () => {
  const national = makeCard({ id: 'library' });
  const city = makeCard({ id: 'sz-library', area: '440300', replaces: ['library'], validTo: '2026-11-23' });
  const filler = makeCard({
    id: 'pool',
    title: { 'zh-CN': '游泳池收费', en: 'Pool fees' },
    questions: { 'zh-CN': ['游泳要钱吗'], en: ['pool price'] },
    body: { 'zh-CN': '免费。', en: 'Free.' },
  });

  it('never answers with an expired card', () => {
    const expired = cards.map((card) => ({ ...card, validTo: today }));
    const old = buildGuidance([...expired, filler]);
    fc.assert(
      fc.property(anyText, anyResidence, (text, residence) => {
        expect(shown(ask(text, residence, old)).filter((card) => card.validTo !== null)).toEqual([]);
      }),
    );
  });

  it('sends a question to a person when the card that knew has expired', () => {
    const old = buildGuidance([{ ...national, validTo: '2026-11-23' }, filler]);
    expect(ask('图书馆几点开门', null, old).state).toBe('none');
  });

  it('falls back to the national card where the card of the city has expired', () => {
    const both = buildGuidance([national, city, filler]);
    expect(ask('图书馆几点开门', '440307', both)).toMatchObject({
      state: 'answered',
      card: { id: 'library' },
    });
  });

  it('answers on the last day and not before the first', () => {
    const dated = buildGuidance([{ ...national, validFrom: '2026-11-23', validTo: '2026-11-24' }, filler]);
    const on = (day: string) =>
      dated.search({ text: '图书馆几点开门', locale: 'zh-CN', residenceArea: null, today: day }).state;
    expect([on('2026-11-22'), on('2026-11-23'), on('2026-11-24')]).toEqual(['none', 'answered', 'none']);
  });
});
