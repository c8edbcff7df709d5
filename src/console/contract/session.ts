import { z } from 'zod';
import type { Endpoint } from './endpoint.js';
import { areaCode, id, locale, nothing } from './shared.js';

/** The roles of the staff. */
export const staffRole = z.enum([
  'administrator',
  'supervisor',
  'caseworker',
  'coordinator',
  'volunteer',
  'agency-partner',
  'auditor',
]);

const actor = z.object({
  id,
  name: z.string(),
  role: staffRole,
  teamIds: z.array(id).readonly(),
  areas: z.array(z.union([areaCode, z.literal('CN')])).readonly(),
  locale,
});

const session = z.object({
  actor,
  /** To be sent as `x-csrf-token` with everything but a GET. */
  csrfToken: z.string(),
});

export const signIn = {
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in',
  status: 200,
  body: z.object({
    email: z.string().trim().min(1).max(254),
    password: z.string().min(1).max(200),
    totp: z.string().max(10).optional(),
  }),
  response: session,
} as const satisfies Endpoint;

export const readSession = {
  method: 'GET',
  path: '/api/session',
  summary: 'Tell who is signed in',
  status: 200,
  response: session,
} as const satisfies Endpoint;

export const signOut = {
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out',
  status: 204,
  response: nothing,
} as const satisfies Endpoint;
