import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from our own pages. Browsers name the origin with whatever changes something;
 * programs name none and are let through: they hold no cookie by accident.
 */
export function isOwnOrigin({ origin, host }: IncomingHttpHeaders, publicUrl: string | null): boolean {
  if (origin === undefined) return true;
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
