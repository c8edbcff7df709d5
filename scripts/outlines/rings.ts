import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Longitude and latitude in degrees. */
export type Position = [number, number];
/** A closed line; the last position joins the first. */
export type Ring = Position[];
/** One area of a province's map: `code` and `name` as the source gives them, only the outer rings. */
export type MapFeature = { file: string; code: string | null; name: string; rings: Ring[] };

const pair = z.tuple([z.number(), z.number()]);
const plainRing = z.array(pair.rest(z.unknown()).transform(([x, y]): Position => [x, y]));
const ring = z.union([z.string(), plainRing]);
const geometry = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('Polygon'),
    coordinates: z.array(ring),
    encodeOffsets: z.array(pair).optional(),
  }),
  z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(ring)),
    encodeOffsets: z.array(z.array(pair)).optional(),
  }),
]);
const provinceMap = z.object({
  features: z.array(
    z.object({ id: z.string().optional(), properties: z.object({ name: z.string() }), geometry }),
  ),
});

/** Every area in the province maps (`*.json`) of a folder. */
export function readMaps(folder: string): MapFeature[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.flatMap((file) => {
    const { features } = provinceMap.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    return features.map(({ id, properties, geometry }) => ({
      file,
      code: id ?? null,
      name: properties.name,
      rings: outerRings(geometry),
    }));
  });
}

/** Holes are left out: what lies in them has an outline of its own. */
function outerRings(shape: z.infer<typeof geometry>): Ring[] {
  const [polygons, offsets] =
    shape.type === 'Polygon'
      ? [[shape.coordinates], [shape.encodeOffsets]]
      : [shape.coordinates, shape.encodeOffsets];
  return polygons.flatMap(([outer], index) => {
    if (outer === undefined) return [];
    return [typeof outer === 'string' ? decode(outer, offsets?.[index]?.[0] ?? [0, 0]) : outer];
  });
}

/** Two characters for each position: the way from the one before in 1/1024 degree, the sign in the last bit. */
function decode(encoded: string, [startX, startY]: [number, number]): Ring {
  const wayAt = (index: number) => {
    const bits = encoded.charCodeAt(index) - 64;
    return (bits >> 1) ^ -(bits & 1);
  };
  const decoded: Ring = [];
  let x = startX;
  let y = startY;
  for (let index = 0; index + 1 < encoded.length; index += 2) {
    x += wayAt(index);
    y += wayAt(index + 1);
    decoded.push([x / 1024, y / 1024]);
  }
  return decoded;
}
