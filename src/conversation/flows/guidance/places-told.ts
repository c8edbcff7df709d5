import { areaName, findAreas } from '../../../core/areas/index.js';
import type { Context } from '../../engine/flow.js';
import { type Input, plain } from '../../engine/input.js';

const asking =
  /[?？吗呢]|怎|什么|啥|如何|哪|多少|几|能不能|可不可|\b(how|what|when|why|who|which|can|does|is)\b/;
const around =
  /我们?|现在|目前|住|在|这边|这里|打工|上班|做事|来的?|是|的|\b(i|we|am|are|live|living|work|in|at|near|now|city|district)\b/g;
const longestPlace = 30;

/**
 * Codes of the places that a text or a shared location names and says little else beside: 深圳, 我们在龙岗打工,
 * "we live in Shenzhen". Empty when the text is a question of its own; several when the name is ambiguous.
 */
export function placesTold(input: Input, { guidance, person, today }: Context): string[] {
  const told = plain(wordsOf(input));
  const areas = findAreas(told);
  if (areas.length === 0 || told.length > longestPlace || asking.test(told)) return [];
  const names = areas.map(({ code }) => areaName(code)).join('');
  const words = told
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => findAreas(word).length === 0 || !/^[a-z]+$/.test(word));
  const rest = [...words.join(' ').replace(around, '')].filter((character) => !names.includes(character));
  const question = { text: rest.join(''), locale: person.locale, residenceArea: null, today };
  return guidance.search(question).state === 'none' ? areas.map(({ code }) => code) : [];
}

function wordsOf(input: Input): string {
  if (input.kind === 'location') return input.label;
  return input.kind === 'text' ? input.text : '';
}
