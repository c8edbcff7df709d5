import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, startTestServer, type TestServer } from './house.js';

let house: TestServer;
let administrator: Client;
const team = { name: '工作组', areas: [], topics: [] };
beforeAll(async () => {
  house = await startTestServer({}, (server) => {
    server.get('/api/broken', () => {
      throw new Error('王秀兰 13812345678 could not be written');
    });
  });
  administrator = await house.signedIn({ role: 'administrator' });
});
afterAll(() => house.close());

const makeTeam = (client: Client, headers: Record<string, string>) =>
  client.ask('POST', '/api/teams', {
    body: { ...team, name: `组 ${JSON.stringify(headers).length}` },
    headers,
  });

describe('a request that changes something', () => {
  it('is refused without the token of its session', async () => {
    const { csrfToken: other } = await house.signedIn({ role: 'administrator' });
    for (const token of ['', 'x', String(other)]) {
      const answer = await makeTeam(administrator, { 'x-csrf-token': token });
      expect([answer.status, answer.body?.code]).toEqual([403, 'csrfRefused']);
    }
    expect(await house.store.database.client.team.count()).toBe(0);
  });

  it('is refused when it comes from another website', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1']) {
      const answer = await makeTeam(administrator, { origin });
      expect([answer.status, answer.body?.code]).toEqual([403, 'originRefused']);
    }
    const signIn = {
      body: { email: 'a@example.org', password: 'x' },
      headers: { origin: 'https://evil.example' },
    };
    expect((await house.visitor().ask('POST', '/api/session', signIn)).status).toBe(403);
  });

  it('is taken from our own pages and from programs', async () => {
    expect((await makeTeam(administrator, { origin: house.url })).status).toBe(201);
    expect((await makeTeam(administrator, {})).status).toBe(201);
  });

  it('is taken only as JSON and only up to a quarter of a megabyte', async () => {
    const form = await makeTeam(administrator, { 'content-type': 'text/plain' });
    expect([form.status, form.body?.code]).toEqual([415, 'wrongContentType']);
    const body = { ...team, name: 'x'.repeat(256 * 1024) };
    const long = await administrator.ask('POST', '/api/teams', { body });
    expect([long.status, long.body?.code]).toEqual([413, 'tooLarge']);
  });
});

describe('an answer', () => {
  it('allows no foreign or inline script and no frame, and is kept by no cache', async () => {
    for (const path of ['/healthz', '/api/session', '/api/openapi.json', '/nowhere']) {
      const { headers } = await house.visitor().ask('GET', path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('to somebody who is not signed in tells nothing about the request', async () => {
    const answer = await house.visitor().ask('POST', '/api/staff', { body: { email: 'not an address' } });
    expect([answer.status, answer.body?.code]).toEqual([401, 'notSignedIn']);
  });

  it('names the fields that are wrong and none of their values', async () => {
    const body = { email: 'geheim', name: '', role: 'king', password: 'geheim', locale: 'zh-CN' };
    const answer = await administrator.ask('POST', '/api/staff', { body });
    expect([answer.status, answer.body?.code]).toEqual([400, 'invalidInput']);
    const fields = (answer.body as { fields: { field: string }[] }).fields.map(({ field }) => field);
    expect(fields).toEqual(['body.email', 'body.name', 'body.role', 'body.password']);
    expect(answer.text).not.toContain('geheim');
    const path = await administrator.ask('POST', '/api/staff/17/password');
    expect(path.body?.fields).toEqual([{ field: 'params.id', problem: 'invalid_format' }]);
    const broken = await administrator.ask('POST', '/api/staff', { body: '{' });
    expect([broken.status, broken.body?.code]).toEqual([400, 'badRequest']);
  });

  it('is in the language of whoever asks', async () => {
    const english = await house.signedIn({ role: 'volunteer', locale: 'en' });
    expect((await english.ask('GET', '/api/staff')).body?.message).toMatch(/^Your role/);
    const headers = { 'accept-language': 'en-GB,en;q=0.9' };
    expect((await house.visitor().ask('GET', '/api/staff', { headers })).body?.message).toBe(
      'Please sign in first.',
    );
    expect((await house.visitor().ask('GET', '/nowhere')).body).toEqual({
      code: 'notFound',
      message: '没有这个地址。',
    });
  });

  it('about a fault holds a reference and no detail, and neither does the log', async () => {
    const answer = await house.visitor().ask('GET', '/api/broken');
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({
      code: 'internal',
      message: expect.any(String),
      reference: expect.any(String),
    });
    expect(answer.text).not.toMatch(/王秀兰|138|Error|\.ts/);
    const line =
      house
        .log()
        .split('\n')
        .find((entry) => entry.includes('request failed')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ reference: answer.body?.reference, route: '/api/broken' });
    expect(line).toContain('protection.test.ts');
    expect(house.log()).not.toMatch(/王秀兰|13812345678/);
  });
});

describe('the log', () => {
  it('holds no password, no cookie, no e-mail and no address of a record', async () => {
    const body = { email: 'somebody@example.org', password: 'geheim geheim' };
    await house.visitor().ask('POST', '/api/session', { body });
    const client = await house.signedIn({ role: 'administrator' });
    await client.ask('POST', `/api/staff/${administrator.staffId}/password`);
    expect(house.log()).toContain('/api/staff/:id/password');
    for (const secret of [
      'geheim',
      'somebody@',
      administrator.staffId,
      client.cookie?.slice(16),
      client.csrfToken,
    ]) {
      expect(house.log()).not.toContain(secret);
    }
  });
});
