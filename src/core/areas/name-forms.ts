import { type Area, allAreas, areaByCode } from './table.js';

/** Peoples whose name stands in the name of an area and is left out in speech (景宁畲族自治县: 景宁). */
const peoples =
  '阿昌|白|保安|布朗|布依|朝鲜|达斡尔|傣|德昂|东乡|侗|独龙|鄂伦春|鄂温克|仡佬|哈尼|哈萨克|回|景颇|柯尔克孜|' +
  '拉祜|黎|傈僳|满|毛南|蒙古|苗|仫佬|纳西|怒|普米|羌|撒拉|畲|水|塔吉克|土家|土|佤|维吾尔|锡伯|瑶|彝|裕固|藏|壮|各';
const people = `(?:(?:${peoples})族|哈萨克|蒙古|塔吉克|锡伯|柯尔克孜|维吾尔)`;
const selfGoverned = new RegExp(`^(.{2,}?)${people}*自治([区州县旗])$`);
const districtOfPeople = new RegExp(`^(.{2,}?)${people}(区)$`);

const kinds = /(?:特别行政区|地区|新区|特区|(?<=架)林区|省|市|区|县|(?<![左右前后中])旗|盟)$/;

/** What zones are called; a zone is numbered 71 and up inside its city by the statistics bureau. */
const zoneKinds =
  /(?:高新技术|高技术|经济技术|经济|临港)?(?:产业)?(?:开发区|园区)$|城乡一体化示范区$|(?:风景名胜|示范|管理)区(?:管委会)?$|行政委员会$|新[区城]$/;

/** What people call a zone beside the name of its city; said alone it names no place. */
const zoneWords: [RegExp, string[]][] = [
  [/高新|高技术/, ['高新区', '高新', '高新开发区', '开发区']],
  [/经济.*开发区$/, ['经开区', '经开', '经济开发区', '开发区']],
  [/工业园区$/, ['工业园区', '工业园', '园区']],
  [/新区$/, ['新区']],
];

function isZone({ code }: Area): boolean {
  return code[4] === '7';
}

function shorten(name: string): string {
  if (name.endsWith('矿区')) return name;
  const people = name.match(selfGoverned) ?? name.match(districtOfPeople);
  const stem = people?.[1] ?? name.replace(kinds, '');
  return stem.length >= 2 ? stem : name;
}

function placesAround({ code }: Area): Area[] {
  const codes = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`];
  return codes.flatMap((above) => (above === code ? [] : (areaByCode(above) ?? [])));
}

/** A zone carries the name of its province or city in front (邯郸冀南新区); what follows is its own. */
function ownName(zone: Area): string {
  return placesAround(zone).reduce((name, place) => {
    const front = [place.name, shorten(place.name)].find((words) => name.startsWith(words)) ?? '';
    return name.length - front.length >= 3 ? name.slice(front.length) : name;
  }, zone.name);
}

/** The name of an area without the word for its kind: 安徽, 阜阳, 颍州, 景宁; 赵县 and zones stay whole. */
export function stemOf(area: Area): string {
  return isZone(area) ? area.name : shorten(area.name);
}

let stems: Set<string> | undefined;

/** What the provinces are called: a smaller place of the same name (海南州) is hardly ever meant by it. */
export function provinceStems(): Set<string> {
  const provinces = () => allAreas().filter(({ level }) => level === 'province');
  stems ??= new Set(provinces().map(stemOf));
  return stems;
}

/** Everything that people write for one area. */
export type NameForms = {
  /** With a word for its kind, so that it cannot be another kind of place: 颍州区, 景宁县. */
  full: string[];
  /** Without: 颍州, 景宁. */
  short: string[];
  /** What names the place only beside its city or province: 高新区. */
  local: string[];
};

function formsOfZone(zone: Area): NameForms {
  const own = ownName(zone);
  const stem = own.replace(zoneKinds, '');
  const words = zoneWords.flatMap(([pattern, said]) => (pattern.test(own) ? said : []));
  const local = [own, stem, ...words].filter((form) => form.length >= 2 && form !== zone.name);
  return { full: [zone.name], short: [], local: [...new Set(local)] };
}

/** Lists the ways in which the name of an area is written. */
export function nameForms(area: Area): NameForms {
  if (isZone(area)) return formsOfZone(area);
  const [, stem = shorten(area.name), kind] =
    area.name.match(selfGoverned) ?? area.name.match(districtOfPeople) ?? [];
  const full = [area.name, ...(kind === undefined || area.level === 'province' ? [] : [stem + kind])];
  return { full, short: stem === area.name ? [] : [stem], local: [] };
}
