import { areaAncestors } from './kinship.js';
import { provinceStems, stemOf } from './name-forms.js';
import { type Area, areaByCode } from './table.js';

function knownAreas(code: string): Area[] {
  return areaAncestors(code).flatMap((ancestor) => areaByCode(ancestor) ?? []);
}

/**
 * The full name as it is read aloud: 安徽省阜阳市颍州区, 北京市朝阳区. A code that the table no longer
 * has gives the name of its city or province, or the code itself when that is unknown, too.
 */
export function areaName(code: string): string {
  const known = knownAreas(code);
  if (known.length === 0) return code;
  return known
    .reverse()
    .map(({ name }) => name)
    .join('');
}

/**
 * The name as people say it, for a button or a table: 安徽, 阜阳, 阜阳颍州, 北京朝阳, 东莞. Not unique;
 * show `areaName` where two of them stand beside each other. Falls back like `areaName`.
 */
export function areaShortName(code: string): string {
  const [area, parent] = knownAreas(code);
  if (area === undefined) return code;
  const above = parent !== undefined && isSaidWith(area, parent) ? saidName(parent) : '';
  const own = saidName(area, above);
  return own.startsWith(above) ? own : above + own;
}

/** A district is said with its city; a city, or a county that a province governs itself, stands alone. */
function isSaidWith(area: Area, parent: Area): boolean {
  return area.level === 'county' && (parent.level === 'city' || parent.name.endsWith('市'));
}

/** The whole name where the short one would be taken for another place (海南州 for 海南, 长沙县 for 长沙). */
function saidName(area: Area, above = ''): string {
  const stem = stemOf(area);
  const isNamesake = area.level !== 'province' && provinceStems().has(stem);
  return isNamesake || stem === above || stem.startsWith('市') ? area.name : stem;
}
