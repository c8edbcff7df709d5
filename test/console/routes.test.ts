import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RouteOptions } from 'fastify';
import { z } from 'zod';
import { policies } from '../../src/console/api/policies.js';
import { routes } from '../../src/console/api/routes.js';
import { newId } from '../../src/core/ids.js';
import { type StaffRole, staffRoles } from '../../src/domain/staff/index.js';
import { type Client, startTestServer, type TestServer } from './house.js';

const a: StaffRole = 'administrator';
const s: StaffRole = 'supervisor';
const c: StaffRole = 'caseworker';
const organisers: StaffRole[] = [a, s, 'coordinator', 'volunteer'];

/** Who reaches which address, written down a second time on purpose. */
const expected: Record<string, readonly StaffRole[] | 'public'> = {
  'POST /api/session': 'public',
  'GET /api/session': staffRoles,
  'DELETE /api/session': staffRoles,
  'GET /api/staff': [a, s, 'auditor'],
  'POST /api/staff': [a],
  'PUT /api/staff/:id/duty': [a, s, c],
  'POST /api/staff/:id/password': [a],
  'GET /api/teams': [a, s, c, 'auditor'],
  'POST /api/teams': [a],
  'PUT /api/teams/:id/members': [a],
  'GET /api/queues': [a, s, c, 'auditor'],
  'GET /api/cases': [a, s, c],
  'GET /api/cases/:id': [a, s, c],
  'POST /api/cases/:id/claim': [a, s, c],
  'POST /api/cases/:id/release': [a, s, c],
  'POST /api/cases/:id/reply': [a, s, c],
  'POST /api/cases/:id/note': [a, s, c],
  'POST /api/cases/:id/close': [a, s, c],
  'GET /api/families/:id': [a, s, c],
  'GET /api/outbox/dead-letters': [a, s, 'auditor'],
  'GET /api/activities': staffRoles,
  'POST /api/activities': organisers,
  'POST /api/activities/:id/cancel': organisers,
  'GET /api/activities/:id/sign-ups': organisers,
};

/** Addresses without a session, and why. */
const outside: Record<string, string> = {
  'GET /api/openapi.json': 'describes the API, holds no record',
  'GET /healthz': 'for whoever watches the process',
  'HEAD /healthz': 'for whoever watches the process',
  'GET /readyz': 'for whoever watches the process',
  'HEAD /readyz': 'for whoever watches the process',
  'POST /channels/telegram': 'Telegram shows a secret of its own',
};

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
const registered: RouteOptions[] = [];
let house: TestServer;
beforeAll(async () => {
  const webhooks = { telegram: async () => ({ status: 200 }) };
  house = await startTestServer({ webhooks }, (server) => {
    server.addHook('onRoute', (route) => {
      registered.push(route);
    });
  });
});
afterAll(() => house.close());

describe('every address of the server', () => {
  it('is a declared route, or one of the few that need no session', () => {
    const names = registered.map(({ method, url }) => `${String(method)} ${url}`);
    const known = [...routes.map(({ endpoint }) => nameOf(endpoint)), ...Object.keys(outside)];
    expect(names.sort()).toEqual(known.sort());
  });

  it('declares its schema, who may, and what stands in the trail', () => {
    for (const { endpoint, policy, audit } of routes) {
      const gaps = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, gap]) => gap);
      expect(endpoint.response).toBeInstanceOf(z.ZodType);
      if (gaps.length > 0) expect(Object.keys((endpoint.params as z.ZodObject).shape)).toEqual(gaps);
      expect(policy === 'public' || policy in policies).toBe(true);
      const declared = 'none' in audit ? audit.none : audit.action;
      expect(declared).toMatch('none' in audit ? /\w+ \w+/ : /^[a-z]+\.[a-z-]+$/);
    }
  });

  it('keeps everything that changes something in the trail', () => {
    const changes = routes.filter(({ endpoint }) => endpoint.method !== 'GET');
    expect(changes.filter(({ audit }) => 'none' in audit)).toEqual([]);
  });

  it('stands in the description that is served', async () => {
    const { status, headers, body } = await house.visitor().ask('GET', '/api/openapi.json');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    const document = body as {
      openapi: string;
      paths: Record<string, Record<string, Record<string, object>>>;
    };
    expect(document.openapi).toBe('3.1.0');
    for (const { endpoint } of routes) {
      const operation =
        document.paths[endpoint.path.replaceAll(/:(\w+)/g, '{$1}')]?.[endpoint.method.toLowerCase()];
      expect(operation?.summary).toBe(endpoint.summary);
      expect(Object.keys(operation?.responses ?? {})).toContain(String(endpoint.status));
      expect('requestBody' in (operation ?? {})).toBe(endpoint.body !== undefined);
    }
  });

  it('is in the list of who reaches what', () => {
    expect(routes.map(({ endpoint }) => nameOf(endpoint)).sort()).toEqual(Object.keys(expected).sort());
  });
});

describe('each role at each address', () => {
  it.each(staffRoles.map((role) => [role]))(
    'lets the %s in where the list says so, nowhere else',
    async (role) => {
      for (const { endpoint, policy } of routes) {
        const client: Client = await house.signedIn({ role });
        const path = endpoint.path.replace(':id', newId());
        const { status, body } = await client.ask(endpoint.method, path);
        const who = expected[nameOf(endpoint)] ?? [];
        const reaches = who === 'public' || who.includes(role);
        if (policy !== 'public') expect(policies[policy]({ ...someActor, role })).toBe(reaches);
        if (!reaches)
          expect([nameOf(endpoint), status, body?.code]).toEqual([nameOf(endpoint), 403, 'notAllowed']);
        else if (status === 403) expect(endpoint.path).toMatch(/\/cases\/:id|\/duty$/);
        else expect(status).toBeLessThan(500);
      }
    },
  );

  it('lets nobody in without a session, nor with one that was made up', async () => {
    for (const { endpoint } of routes.filter(({ policy }) => policy !== 'public')) {
      for (const cookie of [null, 'houniao_session=made-up']) {
        const client = house.visitor();
        client.cookie = cookie;
        const { status, body } = await client.ask(endpoint.method, endpoint.path.replace(':id', newId()));
        expect([nameOf(endpoint), status, body?.code]).toEqual([nameOf(endpoint), 401, 'notSignedIn']);
      }
    }
  });
});

const someActor = { id: '', name: '', teamIds: [], areas: [], locale: 'zh-CN' } as const;
