import { z } from 'zod';
import type { Endpoint } from './endpoint.js';
import { id, moment } from './shared.js';

const deadLetter = z.object({
  id,
  personId: id,
  kind: z.string(),
  attempts: z.number().int(),
  lastProblem: z.string().nullable(),
  createdAt: moment,
  settledAt: moment.nullable(),
});

export const listDeadLetters = {
  method: 'GET',
  path: '/api/outbox/dead-letters',
  summary: 'List the messages that were given up, without their words',
  status: 200,
  response: z.object({
    /** How many messages are in each state. */
    counts: z.record(z.string(), z.number().int()),
    deadLetters: z.array(deadLetter),
  }),
} as const satisfies Endpoint;
