import { z } from 'zod';
import type { Endpoint } from './endpoint.js';
import { areaCode, id, idParams, moment, nothing } from './shared.js';

const age = z.int().min(0).max(18).nullable();

const activity = z.object({
  title: z.string().trim().min(1).max(60),
  description: z.string().trim().min(1).max(1000),
  place: z.string().trim().min(1).max(120),
  area: areaCode,
  startsAt: moment,
  endsAt: moment,
  capacity: z.int().min(1).max(10_000),
  /** Full years at the start: from minAge, under maxAge */
  minAge: age,
  maxAge: age,
});

const newActivity = activity
  .extend({ minAge: age.default(null), maxAge: age.default(null) })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { error: 'endsBeforeStart', path: ['endsAt'] })
  .refine(({ minAge, maxAge }) => minAge === null || maxAge === null || minAge < maxAge, {
    error: 'noAgeLeft',
    path: ['maxAge'],
  });

const offered = activity.extend({
  id,
  state: z.enum(['open', 'cancelled']),
  seatsLeft: z.int(),
  waiting: z.int(),
});

const signUp = z.object({
  signUpId: id,
  personId: id,
  /** Null: the guardian's own place */
  childId: id.nullable(),
  childName: z.string().nullable(),
  state: z.enum(['confirmed', 'waiting', 'offered', 'cancelled', 'attended', 'absent']),
  /** In the waiting list, from 1; null when not waiting */
  position: z.int().nullable(),
});

export const listActivities = {
  method: 'GET',
  path: '/api/activities',
  summary: 'List the activities, the soonest first',
  status: 200,
  /** Only what starts after this moment; absent: all */
  query: z.object({ after: moment.optional() }),
  response: z.object({ activities: z.array(offered) }),
} as const satisfies Endpoint;

export const createActivity = {
  method: 'POST',
  path: '/api/activities',
  summary: 'Offer an activity',
  status: 201,
  body: newActivity,
  response: z.object({ activityId: id }),
} as const satisfies Endpoint;

export const cancelActivity = {
  method: 'POST',
  path: '/api/activities/:id/cancel',
  summary: 'Cancel an activity and tell everybody who signed up',
  status: 204,
  params: idParams,
  response: nothing,
} as const satisfies Endpoint;

export const readSignUps = {
  method: 'GET',
  path: '/api/activities/:id/sign-ups',
  summary: 'Read who signed up and who waits',
  status: 200,
  params: idParams,
  response: z.object({ signUps: z.array(signUp) }),
} as const satisfies Endpoint;
