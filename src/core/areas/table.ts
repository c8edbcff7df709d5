import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.js';

export type AreaLevel = 'province' | 'city' | 'county';

/**
 * A province, city or county; `code` and `parent` are six-digit codes of GB/T 2260. The counties of
 * Beijing, Tianjin, Shanghai and Chongqing, and those that a province governs itself, have the province
 * as parent.
 */
export type Area = { code: string; name: string; level: AreaLevel; parent: string | null };

type AreaTable = { all: Area[]; byCode: Map<string, Area> };

let table: AreaTable | undefined;

/** The lines of a file in the folder `areas` of the package, without empty ones. */
export function readAreaFile(file: string): string[] {
  const text = readFileSync(join(packageRoot, 'areas', file), 'utf8');
  return text.split(/\r?\n/).filter((line) => line !== '');
}

function readTable(): AreaTable {
  const byCode = new Map<string, Area>();
  for (const line of readAreaFile('areas.csv').slice(1)) {
    const [code = '', name = '', level = ''] = line.split(',');
    byCode.set(code, { code, name, level: level as AreaLevel, parent: null });
  }
  for (const area of byCode.values()) area.parent = parentOf(area, byCode);
  return { all: [...byCode.values()], byCode };
}

function parentOf({ code, level }: Area, byCode: Map<string, Area>): string | null {
  if (level === 'province') return null;
  const city = `${code.slice(0, 4)}00`;
  return city !== code && byCode.has(city) ? city : `${code.slice(0, 2)}0000`;
}

function areaTable(): AreaTable {
  table ??= readTable();
  return table;
}

/** Every area of the table in the order of the codes. */
export function allAreas(): readonly Area[] {
  return areaTable().all;
}

/** The area with a six-digit code of GB/T 2260, or undefined when today's table has none. */
export function areaByCode(code: string): Area | undefined {
  return areaTable().byCode.get(code);
}

/**
 * The county-level areas inside a province or city, in the order of their codes. Empty for a county, for
 * Hong Kong, Macao and Taiwan, and for an unknown code: there is nothing more exact to ask for.
 */
export function countiesOf(code: string): Area[] {
  if (!code.endsWith('00')) return [];
  const prefix = code.endsWith('0000') ? code.slice(0, 2) : code.slice(0, 4);
  return allAreas().filter(
    (area) => area.level === 'county' && area.code !== code && area.code.startsWith(prefix),
  );
}
