import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAccount, testPassword } from '../support/factories/create-account.js';
import { signInWith, startTestServer, type TestServer } from './house.js';

let house: TestServer;
beforeAll(async () => {
  house = await startTestServer();
});
afterAll(() => house.close());

const newAccount = () => house.doing((work) => createAccount(work));

describe('signing in to the console', () => {
  it('gives a cookie that scripts and other sites cannot use, and tells who one is', async () => {
    const { id, email } = await newAccount();
    const client = house.visitor();
    const answer = await signInWith(client, email);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      actor: { id, name: '李老师', role: 'caseworker', teamIds: [], areas: [], locale: 'zh-CN' },
      csrfToken: expect.stringMatching(/^[\w-]{43}$/),
    });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^houniao_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
    const again = await client.ask('GET', '/api/session');
    expect(again.body).toEqual(answer.body);
  });

  it('works with a one-time code in the request, too', async () => {
    const { email } = await newAccount();
    const body = { email, password: testPassword, totp: '123456' };
    expect((await house.visitor().ask('POST', '/api/session', { body })).status).toBe(200);
  });

  it('answers a wrong password and an unknown e-mail with the same words', async () => {
    const { email } = await newAccount();
    const wrong = await signInWith(house.visitor(), email, 'wrong password');
    const unknown = await signInWith(house.visitor(), 'nobody@example.org');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.text).toBe(unknown.text);
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  it('changes the token each time and ends the session of the browser before', async () => {
    const { email } = await newAccount();
    const client = house.visitor();
    await signInWith(client, email);
    const before = client.cookie;
    await signInWith(client, email);
    expect(client.cookie).not.toBe(before);
    const old = await house.visitor().ask('GET', '/api/session', { headers: { cookie: String(before) } });
    expect(old.status).toBe(401);
    expect((await client.ask('GET', '/api/session')).status).toBe(200);
  });

  it('never takes over a token that somebody else put into the browser', async () => {
    const { email } = await newAccount();
    const client = house.visitor();
    client.cookie = 'houniao_session=planted';
    await signInWith(client, email);
    expect(client.cookie).not.toContain('planted');
  });

  it('stands in the trail with the sign-out', async () => {
    const { id, email } = await newAccount();
    const client = house.visitor();
    await signInWith(client, email);
    const out = await client.ask('DELETE', '/api/session');
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()[0]).toMatch(/^houniao_session=; .*Expires=Thu, 01 Jan 1970/);
    expect((await client.ask('GET', '/api/session')).status).toBe(401);
    const own = (await house.auditTrail()).filter(({ staffId }) => staffId === id);
    expect(own.map(({ action, recordId }) => [action, recordId])).toEqual([
      ['staff.sign-in', id],
      ['staff.sign-out', id],
    ]);
  });

  it('ends by itself after twelve hours without a request', async () => {
    const client = await house.signedIn();
    house.clock.advance(12 * 3_600_000);
    const answer = await client.ask('GET', '/api/session');
    expect([answer.status, answer.body?.code]).toEqual([401, 'notSignedIn']);
  });
});

describe('guessing passwords', () => {
  it('is stopped for one e-mail after ten failures and allowed again after a quarter of an hour', async () => {
    const { email } = await newAccount();
    const guesses = Array.from({ length: 12 }, () => signInWith(house.visitor(), email, 'a wrong guess'));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    const stopped = await signInWith(house.visitor(), email.toUpperCase());
    expect([stopped.status, stopped.body]).toEqual([
      429,
      { code: 'tooManyAttempts', message: '试的次数太多了，请 15 分钟后再试。' },
    ]);
    house.clock.advance(15 * 60_000);
    expect((await signInWith(house.visitor(), email)).status).toBe(200);
  });

  it('is stopped for one address, whatever the e-mails', async () => {
    const other = await startTestServer();
    const guesses = Array.from({ length: 31 }, (_, index) =>
      signInWith(other.visitor(), `guess-${index}@example.org`, 'a wrong guess'),
    );
    const answers = await Promise.all(guesses);
    const stopped = answers.filter(({ status }) => status === 429);
    expect(stopped.map(({ body }) => body?.code)).toEqual(['tooManyRequests']);
    expect(Number(stopped[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    await other.close();
  });

  it('is not made easier by a header that names another address', async () => {
    const other = await startTestServer();
    const guesses = Array.from({ length: 31 }, (_, index) =>
      other.visitor().ask('POST', '/api/session', {
        body: { email: `guess-${index}@example.org`, password: 'a wrong guess' },
        headers: { 'x-forwarded-for': `192.0.2.${index}` },
      }),
    );
    expect((await Promise.all(guesses)).filter(({ status }) => status === 429)).toHaveLength(1);
    await other.close();
  });
});

describe('a server behind HTTPS', () => {
  it('marks the cookie as secure and asks browsers to stay with HTTPS', async () => {
    const http = { host: '127.0.0.1', port: 0, publicUrl: 'https://desk.example.org' };
    const other = await startTestServer({ config: { http, locale: 'zh-CN' } });
    const { email } = await other.doing((work) => createAccount(work));
    const answer = await signInWith(other.visitor(), email);
    expect(answer.headers.getSetCookie()[0]).toContain('; Secure;');
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
    await other.close();
  });
});
