import { z } from 'zod';
import type { Endpoint } from './endpoint.js';
import { areaCode, id, idParams } from './shared.js';

const date = z.iso.date().nullable();
const precision = z.enum(['day', 'month', 'year']).nullable();
const choice = <const Names extends readonly [string, ...string[]]>(...names: Names) =>
  z.enum(names).nullable();

const guardian = z.object({
  id,
  /** Null: writes from no chat of their own */
  personId: id.nullable(),
  name: z.string(),
  relation: z.enum(['mother', 'father', 'grandparent', 'relative', 'other']),
  phone: z.string().nullable(),
});

const child = z.object({
  id,
  name: z.string(),
  idNumber: z.string().nullable(),
  birthDate: date,
  birthPrecision: precision,
  sex: choice('female', 'male'),
  registrationArea: areaCode.nullable(),
  arrivedOn: date,
  arrivedPrecision: precision,
  livesWith: choice('both-parents', 'mother', 'father', 'grandparents', 'relative', 'alone', 'other'),
  schoolSituation: choice(
    'too-young',
    'kindergarten',
    'primary',
    'junior',
    'senior',
    'vocational',
    'not-in-school',
    'other',
  ),
  school: z.string().nullable(),
  insurance: choice('here', 'hometown', 'none', 'unsure'),
  vaccinations: choice('up-to-date', 'missing', 'no-book', 'unsure'),
  health: choice('none', 'disability', 'long-illness', 'both', 'unsure'),
  healthDetail: z.string().nullable(),
});

/** A family's whole record. Why it is opened may be told in the header `x-reason`. */
export const readFamily = {
  method: 'GET',
  path: '/api/families/:id',
  summary: "Read a family's record; the view is kept in the trail",
  status: 200,
  asksReason: true,
  params: idParams,
  response: z.object({
    id,
    residenceArea: areaCode.nullable(),
    address: z.string().nullable(),
    guardians: z.array(guardian),
    children: z.array(child),
  }),
} as const satisfies Endpoint;
