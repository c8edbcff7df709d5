/**
 * Writes `areas/areas.csv` anew: `tsx scripts/make-areas.ts FOLDER`, where FOLDER holds provinces.csv,
 * cities.csv and areas.csv as modood/Administrative-divisions-of-China publishes them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/core/package-root.js';

type Row = { code: string; name: string };

/** Levels that exist only to hold counties together; nobody says them and no place is called so. */
const fillers = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** Not in the source's lists of counties; their residents are registered under the first level alone. */
const apart: Row[] = [
  { code: '71', name: '台湾省' },
  { code: '81', name: '香港特别行政区' },
  { code: '82', name: '澳门特别行政区' },
];

function readRows(folder: string, file: string): Row[] {
  const lines = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/).slice(1);
  return lines.map((line) => {
    const [code = '', name = ''] = line.replaceAll('"', '').split(',');
    return { code, name };
  });
}

/** A city that has no counties of its own appears as the only "county" of itself. */
function isUndivided(city: Row, counties: Row[]): boolean {
  const inside = counties.filter(({ code }) => code.startsWith(city.code));
  return inside.every(({ name }) => name === city.name);
}

function makeAreas(folder: string): string {
  const provinces = [...readRows(folder, 'provinces.csv'), ...apart];
  const allCounties = readRows(folder, 'areas.csv');
  const cities = readRows(folder, 'cities.csv').filter(({ name }) => !fillers.has(name));
  const undivided = cities.filter((city) => isUndivided(city, allCounties));
  const counties = allCounties.filter(({ code }) => !undivided.some((city) => code.startsWith(city.code)));
  const line = ({ code, name }: Row, level: string) => `${code.padEnd(6, '0')},${name},${level}`;
  const lines = [
    ...provinces.map((row) => line(row, 'province')),
    ...cities.map((row) => line(row, undivided.includes(row) ? 'county' : 'city')),
    ...counties.map((row) => line(row, 'county')),
  ];
  return `code,name,level\n${lines.sort().join('\n')}\n`;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: tsx scripts/make-areas.ts FOLDER');
  process.exitCode = 1;
} else {
  const file = join(packageRoot, 'areas', 'areas.csv');
  writeFileSync(file, makeAreas(folder));
  console.log(`${file} written`);
}
