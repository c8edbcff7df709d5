import { z } from 'zod';
import type { Endpoint } from './endpoint.js';
import { area, id, idParams, moment, nothing } from './shared.js';

const urgency = z.enum(['emergency', 'urgent', 'soon', 'routine']);
const topic = z.enum(['safety', 'schooling', 'healthcare', 'employment', 'living', 'other']);
const caseState = z.enum(['open', 'claimed', 'closed']);
const kind = z
  .enum([
    'self-harm',
    'sexual-harm',
    'medical',
    'missing',
    'exploitation',
    'bullying',
    'violence',
    'neglect',
    'homelessness',
    'distress',
  ])
  .nullable();
const text = z.string().trim().min(1).max(4000);

const caseHead = z.object({
  caseId: id,
  /** As it is spoken: A27 */
  number: z.string(),
  urgency,
  topic,
  area: area.nullable(),
  /** Null: the default queue */
  teamId: id.nullable(),
  state: caseState,
  claimedBy: z.object({ id, name: z.string() }).nullable(),
  openedAt: moment,
  dueAt: moment,
});

const concern = z.object({
  id,
  kind,
  urgency,
  origin: z.enum(['text', 'form', 'person', 'question']),
  because: z.array(z.string()).readonly(),
  text: z.string(),
  createdAt: moment,
});

const note = z.object({ id, staffName: z.string().nullable(), text: z.string(), createdAt: moment });

const talkMessage = note.extend({
  author: z.enum(['person', 'bot', 'staff']),
  /** Whether it arrived; null for what the person wrote */
  delivery: z
    .enum(['waiting', 'leased', 'sent', 'unknown', 'window-closed', 'blocked', 'dead', 'unreachable', 'gone'])
    .nullable(),
});

const wholeCase = caseHead.extend({
  answeredAt: moment.nullable(),
  closedAt: moment.nullable(),
  sample: z.boolean(),
  familyId: id.nullable(),
  person: z.enum(['reachable', 'unreachable', 'forgotten']),
  concerns: z.array(concern),
  talk: z.array(talkMessage),
  /** Null for roles that read none */
  notes: z.array(note).nullable(),
});

const delivery = z.enum(['waiting', 'unreachable', 'forgotten']);

export const countQueues = {
  method: 'GET',
  path: '/api/queues',
  summary: 'Count the cases of each queue',
  status: 200,
  response: z.object({
    queues: z.array(
      z.object({
        teamId: id.nullable(),
        waiting: z.int(),
        claimed: z.int(),
        emergencies: z.int(),
        overdue: z.int(),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const readQueue = {
  method: 'GET',
  path: '/api/cases',
  summary: 'List the cases that wait, the most pressing first',
  status: 200,
  query: z.object({
    /** One team's queue or the default one; absent: all that one sees */
    teamId: z.union([id, z.literal('default')]).optional(),
    /** Absent: open and claimed */
    state: caseState.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    /** The id of the last case of the page before */
    after: id.optional(),
  }),
  response: z.object({ cases: z.array(caseHead.extend({ kind, unanswered: z.int() })) }),
} as const satisfies Endpoint;

export const readCase = {
  method: 'GET',
  path: '/api/cases/:id',
  summary: 'Read a case with its concerns, talk and notes',
  status: 200,
  params: idParams,
  response: wholeCase,
} as const satisfies Endpoint;

export const claimCase = {
  method: 'POST',
  path: '/api/cases/:id/claim',
  summary: 'Take a case on',
  status: 204,
  params: idParams,
  response: nothing,
} as const satisfies Endpoint;

export const releaseCase = {
  method: 'POST',
  path: '/api/cases/:id/release',
  summary: 'Give a case back to its queue',
  status: 204,
  params: idParams,
  response: nothing,
} as const satisfies Endpoint;

export const replyToCase = {
  method: 'POST',
  path: '/api/cases/:id/reply',
  summary: 'Answer the person of a case in their chat',
  status: 201,
  params: idParams,
  body: z.object({ text }),
  response: z.object({ messageId: id, delivery }),
} as const satisfies Endpoint;

export const addNote = {
  method: 'POST',
  path: '/api/cases/:id/note',
  summary: 'Write a note on a case',
  status: 201,
  params: idParams,
  body: z.object({ text }),
  response: z.object({ noteId: id }),
} as const satisfies Endpoint;

export const closeCase = {
  method: 'POST',
  path: '/api/cases/:id/close',
  summary: 'Close a case',
  status: 200,
  params: idParams,
  body: z.object({ reason: text }),
  response: z.object({ delivery }),
} as const satisfies Endpoint;
