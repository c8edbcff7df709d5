import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { sessionCookie } from './browser.js';

/** Describes every route that is registered after it. */
export function describeApi(server: FastifyInstance): void {
  server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Houniao console API', version: '1' },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
          csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
        },
      },
    },
    transform: jsonSchemaTransform,
  });
}

/** Serves the description. */
export function serveDescription(server: FastifyInstance): void {
  server.get('/api/openapi.json', { schema: { hide: true } }, () => server.swagger());
}
