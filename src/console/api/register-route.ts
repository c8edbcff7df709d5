import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type AuditEvent, audit } from '../../store/audit.js';
import { inTransaction, reading } from '../../store/work.js';
import { problem, reasonHeader } from '../contract/index.js';
import { admit } from './admit.js';
import { browserOf } from './browser.js';
import { readReason } from './reason.js';
import type { AnyRoute, Asked, Input } from './route.js';
import type { Services } from './services.js';

type AnyInput = Input<AnyRoute['endpoint'], string, unknown>;

/** Puts a declared route on the server. */
export function registerRoute(server: FastifyInstance, services: Services, route: AnyRoute): void {
  const { method, path, status } = route.endpoint;
  server.route({
    method,
    url: path,
    schema: schemaOf(route),
    config: route.mostPerMinute ? { rateLimit: { max: route.mostPerMinute, timeWindow: 60_000 } } : {},
    onRequest: (request) => admit(services, route, request),
    handler: async (request, reply) => {
      const result = await answer(services, route, request, reply);
      return reply.code(status).send(status === 204 ? undefined : result);
    },
  });
}

function schemaOf({ endpoint, policy }: AnyRoute) {
  const { params, query, body, response, status, summary } = endpoint;
  return {
    summary,
    tags: [endpoint.path.split('/')[2] ?? ''],
    security:
      policy === 'public' ? [] : [{ session: [], ...(endpoint.method === 'GET' ? {} : { csrf: [] }) }],
    ...(endpoint.asksReason && { headers: reasonHeader }),
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(body && { body }),
    response: { [status]: response, '4xx': problem, '5xx': problem },
  };
}

async function answer(services: Services, route: AnyRoute, request: FastifyRequest, reply: FastifyReply) {
  const { store, translate } = services;
  const { params, query, body } = request as Asked<AnyRoute['endpoint']>;
  const asked = { params, query, body };
  const prepared = await route.prepare?.({ ...asked, work: reading(store), services });
  const { actor = null, csrfToken = null } = request.signedIn ?? {};
  const reason = route.endpoint.asksReason ? readReason(request.headers['x-reason']) : null;
  const browser = browserOf(request, reply, services);
  return inTransaction(store, async (work) => {
    const input = { ...asked, work, actor, csrfToken, reason, browser, translate, prepared } as AnyInput;
    const result = await route.handle(input);
    await audit(work, await eventsOf(route, input, result));
    return result;
  });
}

async function eventsOf(
  { audit: declared }: AnyRoute,
  input: AnyInput,
  result: unknown,
): Promise<AuditEvent[]> {
  if ('none' in declared) return [];
  const { action, recordKind } = declared;
  const staffId = declared.staffId?.(result) ?? input.actor?.id ?? null;
  const event = { staffId, action, recordKind, recordId: declared.recordId(input, result) };
  if (input.reason === null || !declared.reasonKey) return [event];
  return [{ ...event, reason: { text: input.reason, key: await declared.reasonKey(input) } }];
}
