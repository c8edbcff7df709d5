import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config/config.js';

const self = ["'self'"];
const none = ["'none'"];

const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: self,
    imgSrc: ["'self'", 'data:'],
    objectSrc: none,
    baseUri: none,
    formAction: self,
    frameAncestors: none,
  },
};

/** Sets the headers that keep foreign scripts, frames and caches away from what the answers hold. */
export function addSecurityHeaders(server: FastifyInstance, { publicUrl }: Config['http']): void {
  const secure = publicUrl?.startsWith('https:') ?? false;
  server.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
}
