import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../core/logger.js';

/** Logs each answer: the route, never the address with its ids, and nothing that was sent. */
export function logRequests(server: FastifyInstance, logger: Logger): void {
  server.addHook('onResponse', async (request, reply) => {
    const { method, id: reference, routeOptions } = request;
    const ms = Math.round(reply.elapsedTime);
    logger.debug(
      { reference, method, route: routeOptions.url ?? null, status: reply.statusCode, ms },
      'request',
    );
  });
}
