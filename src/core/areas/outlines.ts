import { type Area, areaByCode, readAreaFile } from './table.js';

/** One closed line around an area or a part of it: longitude and latitude in turn, in degrees. */
export type Outline = { area: Area; positions: Float64Array; box: Box };
type Box = { west: number; south: number; east: number; north: number };

/** What one unit of the file is, in parts of a degree. */
const unitsPerDegree = 500;

let outlines: Outline[] | undefined;

/** All outlines of `areas/outlines.csv`, read at the first use. */
export function allOutlines(): readonly Outline[] {
  outlines ??= readAreaFile('outlines.csv').slice(1).map(readOutline);
  return outlines;
}

function readOutline(line: string): Outline {
  const [code = '', written = ''] = line.split(',');
  const area = areaByCode(code);
  if (area === undefined) throw new Error(`outlines.csv draws the unknown area ${code}`);
  const positions = readPositions(written);
  return { area, positions, box: boxOf(positions) };
}

/** The first position is written in full, every other one as the way from the one before. */
function readPositions(written: string): Float64Array {
  const ways = written.split(' ');
  const positions = new Float64Array(ways.length);
  let [longitude, latitude] = [0, 0];
  for (let index = 0; index < ways.length; index += 2) {
    longitude += Number(ways[index]);
    latitude += Number(ways[index + 1]);
    positions[index] = longitude / unitsPerDegree;
    positions[index + 1] = latitude / unitsPerDegree;
  }
  return positions;
}

function boxOf(positions: Float64Array): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (let index = 0; index < positions.length; index += 2) {
    const [longitude, latitude] = [positions[index] as number, positions[index + 1] as number];
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  return box;
}
