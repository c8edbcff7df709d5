import { findAreas } from './find-areas.js';
import { isWithin } from './kinship.js';
import { allOutlines, type Outline } from './outlines.js';
import type { Area } from './table.js';

/** A point on the earth in degrees, WGS 84 or GCJ-02. */
export type Point = { latitude: number; longitude: number };

const kmPerDegree = 111.2;
/** How far outside of its outline an area still comes into question, in km. */
const margin = 5;
const mostAreas = 4;

/**
 * The areas in which a point may lie, likeliest first: a city, or a county where no city is around it (the
 * districts of Beijing, Tianjin, Shanghai and Chongqing, 东莞, 仙桃). Beside the area whose outline holds the
 * point, those at most 5 km away, four in all: the outlines are simplified (up to 2 km off), Chinese maps
 * (GCJ-02) are shifted by up to 0.7 km, and some borders have moved since. Empty outside of China, at sea,
 * and for what is no number. Source: the maps of Apache ECharts 4.9.0, see areas/README.md.
 */
export function areasAt(point: Point): Area[] {
  const nearest = new Map<Area, number>();
  for (const outline of allOutlines()) {
    if (!isNear(outline, point)) continue;
    const away = kmOutside(outline, point);
    if (away <= margin) nearest.set(outline.area, Math.min(away, nearest.get(outline.area) ?? margin));
  }
  const byDistance = [...nearest].sort(([, one], [, other]) => one - other);
  return byDistance.slice(0, mostAreas).map(([area]) => area);
}

/**
 * The places that a shared location may mean, likeliest first: what its label names, if that is around the
 * point, else what is around the point. A label is often the name of a shop (兰州拉面) and then says nothing;
 * it counts by itself where nothing is known of the point.
 */
export function areasOfLocation({ label, ...point }: Point & { label: string }): Area[] {
  const around = areasAt(point);
  const named = findAreas(label);
  const fitting = named.filter(({ code }) => around.some((area) => isWithin(code, area.code)));
  if (fitting.length > 0) return fitting;
  return around.length > 0 ? around : named;
}

function narrowingAt(latitude: number): number {
  return Math.cos((latitude * Math.PI) / 180);
}

function isNear({ box }: Outline, { latitude, longitude }: Point): boolean {
  const north = margin / kmPerDegree;
  const east = north / narrowingAt(latitude);
  const isInHeight = latitude > box.south - north && latitude < box.north + north;
  return isInHeight && longitude > box.west - east && longitude < box.east + east;
}

/** How far a point lies from an outline in km; inside of it, as a negative number. */
function kmOutside({ positions }: Outline, { latitude, longitude }: Point): number {
  const eastKm = kmPerDegree * narrowingAt(latitude);
  const xAt = (index: number) => ((positions[index] as number) - longitude) * eastKm;
  const yAt = (index: number) => ((positions[index + 1] as number) - latitude) * kmPerDegree;
  let isInside = false;
  let nearest = Infinity;
  let [x, y] = [xAt(positions.length - 2), yAt(positions.length - 2)];
  for (let index = 0; index < positions.length; index += 2) {
    const [nextX, nextY] = [xAt(index), yAt(index)];
    if (crossesEastward(x, y, nextX, nextY)) isInside = !isInside;
    nearest = Math.min(nearest, kmToLine(x, y, nextX, nextY));
    [x, y] = [nextX, nextY];
  }
  return isInside ? -nearest : nearest;
}

/** Tells whether a line crosses the ray from 0,0 to the east: an odd number of lines does it around a point. */
function crossesEastward(x: number, y: number, nextX: number, nextY: number): boolean {
  return y > 0 !== nextY > 0 && x - (y * (nextX - x)) / (nextY - y) > 0;
}

/** How far 0,0 lies from a line. */
function kmToLine(x: number, y: number, nextX: number, nextY: number): number {
  const [alongX, alongY] = [nextX - x, nextY - y];
  const squared = alongX * alongX + alongY * alongY;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, -(x * alongX + y * alongY) / squared));
  return Math.hypot(x + share * alongX, y + share * alongY);
}
