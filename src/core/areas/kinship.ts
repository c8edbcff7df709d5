import { areaByCode } from './table.js';

const municipalities = new Set(['110000', '120000', '310000', '500000']);

/**
 * The codes of the places that an area lies in: itself first, then its city, then its province. A code
 * that the table no longer has still finds the city and province that its digits name.
 */
export function areaAncestors(code: string): string[] {
  const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return [code, ...above.filter((candidate) => candidate !== code && areaByCode(candidate) !== undefined)];
}

/** Tells whether an area is the given area or lies inside it. */
export function isWithin(code: string, ancestorCode: string): boolean {
  return areaAncestors(code).includes(ancestorCode);
}

function isUrbanDistrict(code: string): boolean {
  const name = areaByCode(code)?.name ?? '';
  return name.endsWith('区') && !name.endsWith('特区');
}

/**
 * Tells whether two areas are urban districts of one city: a move between them does not make a child a
 * migrant child (Action plan for migrant children 2024, definition).
 */
export function sameCentralCity(code: string, otherCode: string): boolean {
  if (!isUrbanDistrict(code) || !isUrbanDistrict(otherCode)) return false;
  const city = areaByCode(code)?.parent ?? '';
  if (city !== areaByCode(otherCode)?.parent) return false;
  return areaByCode(city)?.level === 'city' || municipalities.has(city);
}
