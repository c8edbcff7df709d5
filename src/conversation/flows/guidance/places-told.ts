import { areaByCode, areaName, areasOfLocation, findAreas } from '../../../core/areas/index.js';
import type { Context } from '../../engine/flow.js';
import { type Input, plain } from '../../engine/input.js';

const asking =
  /[?？吗呢]|怎|什么|啥|如何|哪|多少|几|能不能|可不可|\b(how|what|when|why|who|which|can|does|is)\b/;
const around =
  /我们?|现在|目前|住|在|这边|这里|打工|上班|做事|来的?|是|的|\b(i|we|am|are|live|living|work|in|at|near|now|city|district)\b/g;
const longestPlace = 30;

/**
 * Codes of the places that a text names and says little else beside: 深圳, 我们在龙岗打工, "we live in Shenzhen";
 * or where a shared location lies. Empty when the text is a question of its own; several when the name is
 * ambiguous or the location near a border.
 */
export function placesTold(input: Input, { guidance, person, today }: Context): string[] {
  if (input.kind === 'location') return citiesOf(areasOfLocation(input).map(({ code }) => code));
  const told = plain(input.kind === 'text' ? input.text : '');
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

// The rules are those of a city: nobody has to choose between its districts.
function citiesOf(places: string[]): string[] {
  if (places.length < 2) return places;
  const cityOf = (code: string) => {
    const around = areaByCode(areaByCode(code)?.parent ?? '');
    return around?.name.endsWith('市') ? around.code : code;
  };
  return [...new Set(places.map(cityOf))];
}
