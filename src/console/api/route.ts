import type { Translate } from '../../core/i18n.js';
import type { Actor } from '../../domain/staff/index.js';
import type { DataKey } from '../../store/encryption/seal.js';
import type { Work } from '../../store/work.js';
import type { Endpoint, Read } from '../contract/index.js';
import type { Browser } from './browser.js';
import type { PolicyName } from './policies.js';
import type { Services } from './services.js';

/** What a request asks, read by the schemas of its endpoint. */
export interface Asked<E extends Endpoint> {
  params: Read<E['params']>;
  query: Read<E['query']>;
  body: Read<E['body']>;
}

/** What a handler returns: what a good answer holds; where the endpoint says nothing, it does not matter. */
export type Answer<E extends Endpoint> =
  Read<E['response']> extends undefined ? unknown : Read<E['response']>;

/** What a handler works with. */
export interface Input<E extends Endpoint, Policy, Prepared> extends Asked<E> {
  work: Work;
  actor: Policy extends 'public' ? null : Actor;
  csrfToken: string | null;
  /** Why, where somebody said it. */
  reason: string | null;
  browser: Browser;
  translate: Translate;
  prepared: Prepared;
}

/** What stands in the trail after a request; `none` tells why nothing does. */
export type AuditDeclaration<E extends Endpoint, Policy, Prepared> =
  | { none: string }
  | {
      /** `part.verb` */
      action: string;
      recordKind: string;
      recordId(input: Input<E, Policy, Prepared>, result: Answer<E>): string;
      /** Who did it, where it is not the actor of the request. */
      staffId?(result: Answer<E>): string;
      /** Opens the key of the record, which seals the reason that was given for looking. */
      reasonKey?(input: Input<E, Policy, Prepared>): Promise<DataKey>;
    };

/** One address of the API: what it takes, who may, what is kept in the trail, what it does. */
export interface Route<E extends Endpoint, Policy extends PolicyName | 'public', Prepared = undefined> {
  endpoint: E;
  /** `public`: without a session. */
  policy: Policy;
  audit: AuditDeclaration<E, Policy, Prepared>;
  /** Requests from one address in a minute; absent: no limit. */
  mostPerMinute?: number;
  /** What takes long and only reads, done before the transaction begins. */
  prepare?(asked: Asked<E> & { work: Work; services: Services }): Promise<Prepared>;
  /** Runs in one transaction with the trail, and again when the database asks for it. */
  handle(input: Input<E, Policy, Prepared>): Promise<Answer<E>>;
}

/** A route whose types are known only to itself. */
export type AnyRoute = Route<Endpoint, PolicyName | 'public', unknown>;

/** Declares a route. There is no other way to an address under `/api`. */
export function defineRoute<E extends Endpoint, Policy extends PolicyName | 'public', Prepared = undefined>(
  route: Route<E, Policy, Prepared>,
): Route<E, Policy, Prepared> {
  return route;
}
