import type { Position, Ring } from './rings.js';

const kmPerDegree = 111.2;

/**
 * Leaves out the positions that lie less than the tolerance (km) beside the line through the others
 * (Ramer, Douglas and Peucker).
 */
export function simplify(ring: Ring, tolerance: number): Ring {
  const kept = new Set([0, ring.length - 1]);
  const open: [number, number][] = [[0, ring.length - 1]];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [start, end] = part;
    const farthest = farthestBetween(ring, start, end);
    if (farthest.away <= tolerance) continue;
    kept.add(farthest.index);
    open.push([start, farthest.index], [farthest.index, end]);
  }
  return ring.filter((_, index) => kept.has(index));
}

/** The area inside a ring in square kilometres. */
export function ringSize(ring: Ring): number {
  const origin = ring[0] ?? [0, 0];
  const flat = ring.map((position) => inKm(position, origin));
  const doubled = flat.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = flat[(index + 1) % flat.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled / 2);
}

function farthestBetween(ring: Ring, start: number, end: number): { index: number; away: number } {
  const first = ring[start] as Position;
  const last = inKm(ring[end] as Position, first);
  let farthest = { index: start, away: 0 };
  for (let index = start + 1; index < end; index++) {
    const away = kmFromLine(inKm(ring[index] as Position, first), last);
    if (away > farthest.away) farthest = { index, away };
  }
  return farthest;
}

/** How far a point lies from the line between 0,0 and the end. */
function kmFromLine([x, y]: Position, [endX, endY]: Position): number {
  const squared = endX * endX + endY * endY;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, (x * endX + y * endY) / squared));
  return Math.hypot(x - along * endX, y - along * endY);
}

function inKm([longitude, latitude]: Position, [originX, originY]: Position): Position {
  const narrowing = Math.cos((originY * Math.PI) / 180);
  return [(longitude - originX) * kmPerDegree * narrowing, (latitude - originY) * kmPerDegree];
}
