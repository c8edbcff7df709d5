import { findAreas } from '../../src/core/areas/index.js';
import { allAreas } from '../../src/core/areas/table.js';
import { buildGuidance, loadCards } from '../../src/domain/guidance/index.js';
import { naivePlaces } from '../baseline/naive-places.js';
import { naiveSearch } from '../baseline/naive-search.js';
import { type Contested, contest } from './compare.js';

const today = '2026-11-23';
const typedPlaces = [
  '安徽阜阳颍州',
  '深圳龙岗',
  '我们住在东莞长安',
  '430121',
  '老家是四川达州宣汉县的',
  '朝阳',
  '不知道怎么写',
  'Shenzhen Longgang',
];

/** Searching the policy cards, against a scan over all of them. */
export function guidanceSearch(): Contested {
  const cards = loadCards();
  const { search } = buildGuidance(cards);
  return contest({
    ours: (text) => search({ text, locale: 'zh-CN', residenceArea: '440307', today }),
    baseline: naiveSearch(cards),
    texts: cards.flatMap(({ questions }) => [...questions['zh-CN'], ...questions.en]),
  });
}

/** Reading a typed place, against looking for every name of the table in it. */
export function placeParsing(): Contested {
  return contest({ ours: findAreas, baseline: naivePlaces(allAreas()), texts: typedPlaces });
}
