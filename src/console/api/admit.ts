import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../core/errors.js';
import { type Actor, readSession } from '../../domain/staff/index.js';
import { inTransaction } from '../../store/work.js';
import { sessionCookie } from './browser.js';
import { isOwnOrigin } from './origin.js';
import { policies } from './policies.js';
import type { AnyRoute } from './route.js';
import type { Services } from './services.js';

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: { actor: Actor; csrfToken: string } | null;
  }
}

type Gate = Pick<AnyRoute, 'policy'> & { endpoint: Pick<AnyRoute['endpoint'], 'method'> };

/**
 * Lets a request through to its route, before its body is read.
 * @throws AppError `originRefused`, `notSignedIn`, `csrfRefused` or `notAllowed`
 */
export async function admit(
  services: Services,
  { policy, endpoint }: Gate,
  request: FastifyRequest,
): Promise<void> {
  const changes = endpoint.method !== 'GET';
  const publicUrl = services.config.http.publicUrl;
  if (changes && !isOwnOrigin(request.headers, publicUrl)) throw new AppError('originRefused');
  if (policy === 'public') return;
  const session = await sessionOf(services, request);
  if (!session) throw new AppError('notSignedIn');
  request.signedIn = session;
  if (changes && !sameText(request.headers['x-csrf-token'], session.csrfToken))
    throw new AppError('csrfRefused');
  if (!policies[policy](session.actor)) throw new AppError('notAllowed');
}

async function sessionOf({ store }: Services, request: FastifyRequest) {
  const token = request.cookies[sessionCookie];
  return token === undefined ? null : inTransaction(store, (work) => readSession(work, token));
}

function sameText(given: string | string[] | undefined, wanted: string): boolean {
  const [left, right] = [Buffer.from(String(given ?? '')), Buffer.from(wanted)];
  return left.length === right.length && timingSafeEqual(left, right);
}
