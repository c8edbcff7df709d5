import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from './services.js';

export const sessionCookie = 'houniao_session';

/** What a route may do with the browser that asks. */
export interface Browser {
  /** The token in its cookie, whatever it is worth. */
  sessionToken: string | null;
  keepSession(session: { token: string; expiresAt: Date }): void;
  dropSession(): void;
}

/** The browser behind a request. Its cookie is out of reach for scripts and for requests from elsewhere. */
export function browserOf(request: FastifyRequest, reply: FastifyReply, { config }: Services): Browser {
  const secure = config.http.publicUrl?.startsWith('https:') ?? false;
  const attributes = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  return {
    sessionToken: request.cookies[sessionCookie] ?? null,
    keepSession: ({ token, expiresAt }) => {
      reply.setCookie(sessionCookie, token, { ...attributes, expires: expiresAt });
    },
    dropSession: () => {
      reply.clearCookie(sessionCookie, attributes);
    },
  };
}
