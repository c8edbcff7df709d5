import type { PolicyCard } from '../../../src/domain/guidance/index.js';

/** A card for the whole country that holds on every day; give what the test is about. */
export function makeCard(given: Partial<PolicyCard> & { id: string }): PolicyCard {
  return {
    topic: 'education',
    area: 'CN',
    replaces: [],
    audience: { 'zh-CN': '家长', en: 'Parents' },
    title: { 'zh-CN': '图书馆几点开门', en: 'Library opening hours' },
    validFrom: null,
    validTo: null,
    reviewBy: '2027-11-01',
    source: { name: { 'zh-CN': '《图书馆规定》', en: 'Library rules' }, url: null },
    phone: ['12345'],
    confidence: 'verified',
    grade: 'A',
    urgent: false,
    checkedOn: '2026-11-23',
    questions: { 'zh-CN': ['图书馆今天开不开'], en: ['is the library open'] },
    body: { 'zh-CN': '每天都开门。\n电话：\n12345', en: 'It opens every day.\nPhone:\n12345' },
    ...given,
  };
}

/** The Markdown of a correct card; `lines` replaces front matter lines by the name they start with (null: left out). */
export function cardText(lines: Record<string, string | null> = {}, markdown = defaultMarkdown): string {
  const kept = Object.entries({ ...defaultLines, ...lines }).flatMap(([name, line]) =>
    line === null ? [] : [`${name}: ${line}`],
  );
  return `---\n${kept.join('\n')}\n---\n${markdown}`;
}

const examples = '[一, 二, 三, 四, 五]';
const defaultLines: Record<string, string> = {
  id: 'library',
  topic: 'education',
  area: 'CN',
  audience: '{ zh: 家长, en: Parents }',
  title: '{ zh: 图书馆几点开门, en: Library opening hours }',
  validFrom: 'null',
  validTo: 'null',
  reviewBy: '2027-11-01',
  source: '{ name: { zh: 《图书馆规定》, en: Library rules } }',
  phone: "['12345']",
  confidence: 'verified',
  grade: 'A',
  urgent: 'false',
  checkedOn: '2026-11-23',
  questions: `{ zh: ${examples}, en: ${examples} }`,
};

const defaultMarkdown =
  '\n## zh-CN\n\n每天都开门。\n电话：\n12345\n\n## en\n\nIt opens every day.\nPhone:\n12345\n';
