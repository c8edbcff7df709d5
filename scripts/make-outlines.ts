/**
 * Writes `areas/outlines.csv` anew: `tsx scripts/make-outlines.ts FOLDER`, where FOLDER is the unpacked
 * npm package echarts 4.9.0 (`npm pack echarts@4.9.0`). Lists what it could not match by its code.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { areaByCode, areaName, findAreas, isWithin } from '../src/core/areas/index.js';
import { packageRoot } from '../src/core/package-root.js';
import { type MapFeature, type Ring, readMaps } from './outlines/rings.js';
import { ringSize, simplify } from './outlines/simplify.js';

/** Maps with districts that the table of areas does not have. */
const wholeProvinces = new Map([
  ['taiwan.json', '710000'],
  ['xianggang.json', '810000'],
  ['aomen.json', '820000'],
]);

/** Laiwu became a part of Jinan in January 2019. */
const mergedSince = new Map([['371200', '370100']]);

/** Parts of a degree in which positions are written: about 200 m. */
const unitsPerDegree = 500;
/** In square kilometres. */
const smallestRing = 1;

/** How far the simplified line may leave the given one, in km: small districts are drawn finer than cities. */
function toleranceFor(ring: Ring): number {
  return Math.min(1.75, Math.max(0.25, Math.sqrt(ringSize(ring)) / 70));
}

function codeOf({ file, code, name }: MapFeature, province: string): string | null {
  const known = wholeProvinces.get(file) ?? mergedSince.get(code ?? '') ?? code;
  if (known !== null && areaByCode(known) !== undefined) return known;
  const [found, ...others] = findAreas(areaName(province) + name);
  const isFound = found !== undefined && others.length === 0 && isWithin(found.code, province);
  console.log(`${code ?? 'without code'} ${name}: ${isFound ? areaName(found.code) : 'NOT MATCHED'}`);
  return isFound ? found.code : null;
}

/** The first position, then the way from each to the next: longitude and latitude in turn. */
function write(ring: Ring): string {
  let [x, y] = [0, 0];
  const ways = ring.flatMap(([longitude, latitude]) => {
    const next = [Math.round(longitude * unitsPerDegree), Math.round(latitude * unitsPerDegree)] as const;
    const way = [next[0] - x, next[1] - y];
    [x, y] = next;
    return way.some((part) => part !== 0) ? way : [];
  });
  return ways.join(' ');
}

function provinceOf(features: MapFeature[], file: string): string {
  const code = features.find((feature) => feature.file === file && feature.code !== null)?.code ?? '';
  return `${code.slice(0, 2)}0000`;
}

function makeOutlines(folder: string): string {
  const features = readMaps(join(folder, 'map', 'json', 'province'));
  const lines = features.flatMap((feature) => {
    const code = codeOf(feature, provinceOf(features, feature.file));
    if (code === null) return [];
    return feature.rings
      .filter((ring) => ring.length > 3 && ringSize(ring) >= smallestRing)
      .map((ring) => simplify(ring, toleranceFor(ring)))
      .filter((ring) => ring.length > 3)
      .map((ring) => `${code},${write(ring)}`);
  });
  return `code,outline\n${lines.sort().join('\n')}\n`;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: tsx scripts/make-outlines.ts FOLDER');
  process.exitCode = 1;
} else {
  const file = join(packageRoot, 'areas', 'outlines.csv');
  const outlines = makeOutlines(folder);
  writeFileSync(file, outlines);
  console.log(`${file} written, ${Math.round(outlines.length / 1024)} KB`);
}
