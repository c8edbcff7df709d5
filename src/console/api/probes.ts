import type { FastifyInstance } from 'fastify';
import type { ServerParts } from './services.js';

/** The addresses that watch over the process: up, and ready to work. */
export function addProbes(server: FastifyInstance, readiness: ServerParts['readiness']): void {
  const options = { exposeHeadRoute: true, schema: { hide: true } };
  server.get('/healthz', options, () => ({ up: true }));
  server.get('/readyz', options, async (_request, reply) => {
    const state = await readiness();
    return reply.code(state.ready ? 200 : 503).send(state);
  });
}

/** The addresses to which channels deliver; a channel that is off has none. */
export function addWebhooks(server: FastifyInstance, { telegram }: ServerParts['webhooks']): void {
  if (!telegram) return;
  server.post('/channels/telegram', { schema: { hide: true } }, async (request, reply) => {
    const secret = request.headers['x-telegram-bot-api-secret-token'];
    const { status } = await telegram(request.body, secret === undefined ? undefined : String(secret));
    return reply.code(status).send();
  });
}
