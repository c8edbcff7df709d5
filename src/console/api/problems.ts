import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { type ErrorParams, isAppError } from '../../core/errors.js';
import { closestLocale } from '../../core/i18n.js';
import type { Problem } from '../contract/index.js';
import { codeOf, statusOf } from './error-status.js';
import { describeFault } from './fault.js';
import type { Services } from './services.js';

interface Refusal {
  status: number;
  code: string;
  params?: ErrorParams;
  fields?: Problem['fields'];
}

/** Answers everything that went wrong: what a person caused with its text, a fault with a reference. */
export function createProblemHandler(services: Services) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const refusal = refusalOf(error);
    if (refusal) return refuse(services, refusal, request, reply);
    const { method, id: reference, routeOptions } = request;
    services.logger.error(
      { reference, method, route: routeOptions.url, fault: describeFault(error) },
      'request failed',
    );
    const body = {
      code: 'internal',
      message: textOf(services, request, 'internal', { reference }),
      reference,
    };
    return reply.code(500).send(body satisfies Problem);
  };
}

/** Answers a request to an address that is not there. */
export function createNotFoundHandler(services: Services) {
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    refuse(services, { status: 404, code: 'notFound' }, request, reply);
}

function refusalOf(error: unknown): Refusal | null {
  if (isAppError(error)) return { status: statusOf(error.code), code: error.code, params: error.params };
  if (hasZodFastifySchemaValidationErrors(error))
    return { status: 400, code: 'invalidInput', fields: fieldsOf(error) };
  const status = (error as Partial<FastifyError>).statusCode ?? 500;
  return status >= 400 && status < 500 ? { status, code: codeOf(status) } : null;
}

function fieldsOf(error: FastifyError): Problem['fields'] {
  return (error.validation ?? []).map(({ instancePath, keyword }) => ({
    field: [error.validationContext, ...instancePath.split('/').filter(Boolean)].join('.'),
    problem: keyword,
  }));
}

function refuse(
  services: Services,
  refusal: Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { status, code, params, fields } = refusal;
  const message = textOf(services, request, code, params);
  return reply.code(status).send({ code, message, ...(fields && { fields }) } satisfies Problem);
}

function textOf(
  { translate, config }: Services,
  request: FastifyRequest,
  code: string,
  params?: ErrorParams,
): string {
  const asked = request.headers['accept-language']?.split(',')[0];
  const locale = request.signedIn?.actor.locale ?? closestLocale(asked, config.locale);
  return translate(locale, `errors:${code}`, params);
}
