import { z } from 'zod';
import type { Endpoint } from './endpoint.js';
import { staffRole } from './session.js';
import { areaCode, id, idParams, locale, nothing } from './shared.js';

const name = z.string().trim().min(1).max(60);
const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

const staffMember = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role: staffRole,
  locale,
  active: z.boolean(),
  onDuty: z.boolean(),
  teamIds: z.array(id),
});

const newTeam = z.object({
  name,
  /** Empty: everywhere */
  areas: z.array(areaCode).max(50),
  /** Topics of cases; empty: all */
  topics: z.array(z.string().min(1).max(40)).max(50),
});

export const listStaff = {
  method: 'GET',
  path: '/api/staff',
  summary: 'List the staff',
  status: 200,
  response: z.object({ staff: z.array(staffMember) }),
} as const satisfies Endpoint;

export const addStaff = {
  method: 'POST',
  path: '/api/staff',
  summary: 'Add an account',
  status: 201,
  body: z.object({ email, name, role: staffRole, password: z.string().min(12).max(200), locale }),
  response: z.object({ id }),
} as const satisfies Endpoint;

export const setOnDuty = {
  method: 'PUT',
  path: '/api/staff/:id/duty',
  summary: 'Put somebody on duty or take them off it',
  status: 204,
  params: idParams,
  body: z.object({ onDuty: z.boolean() }),
  response: nothing,
} as const satisfies Endpoint;

export const resetPassword = {
  method: 'POST',
  path: '/api/staff/:id/password',
  summary: 'Set a new password and sign the account out everywhere',
  status: 200,
  params: idParams,
  response: z.object({ password: z.string() }),
} as const satisfies Endpoint;

export const listTeams = {
  method: 'GET',
  path: '/api/teams',
  summary: 'List the teams',
  status: 200,
  response: z.object({ teams: z.array(newTeam.extend({ id, memberIds: z.array(id) })) }),
} as const satisfies Endpoint;

export const createTeam = {
  method: 'POST',
  path: '/api/teams',
  summary: 'Make a team',
  status: 201,
  body: newTeam,
  response: z.object({ id }),
} as const satisfies Endpoint;

export const setTeamMembers = {
  method: 'PUT',
  path: '/api/teams/:id/members',
  summary: 'Say who is in a team',
  status: 204,
  params: idParams,
  body: z.object({ staffIds: z.array(id).max(500) }),
  response: nothing,
} as const satisfies Endpoint;
