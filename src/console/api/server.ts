import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import { type FastifyInstance, fastify } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { newId } from '../../core/ids.js';
import { createAttemptLimit } from './attempt-limit.js';
import { describeApi, serveDescription } from './open-api.js';
import { addProbes, addWebhooks } from './probes.js';
import { createNotFoundHandler, createProblemHandler } from './problems.js';
import { registerRoute } from './register-route.js';
import { logRequests } from './request-log.js';
import { routes } from './routes.js';
import { addSecurityHeaders } from './security.js';
import type { ServerParts, Services } from './services.js';

const bodyLimit = 256 * 1024;
const requestTimeout = 30_000;
const signInFailures = { max: 10, windowMs: 15 * 60_000 };

/**
 * Builds the web server, which still has to be told to listen. It believes no header of a proxy: the
 * address of a client is that of the connection.
 */
export function createServer({ readiness, webhooks, ...parts }: ServerParts): FastifyInstance {
  const services: Services = {
    ...parts,
    signInAttempts: createAttemptLimit(parts.store.clock, signInFailures),
  };
  const server = fastify({ bodyLimit, requestTimeout, exposeHeadRoutes: false, genReqId: () => newId() });
  server.removeContentTypeParser('text/plain');
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler(createProblemHandler(services));
  server.setNotFoundHandler(createNotFoundHandler(services));
  server.decorateRequest('signedIn', null);
  logRequests(server, parts.logger);
  addSecurityHeaders(server, parts.config.http);
  server.register(cookie);
  server.register(rateLimit, { global: false });
  describeApi(server);
  // Registered as a plugin, so that those above are there when the routes come.
  server.register(async (inner) => {
    for (const route of routes) registerRoute(inner, services, route);
    serveDescription(inner);
    addProbes(inner, readiness);
    addWebhooks(inner, webhooks);
  });
  return server;
}
