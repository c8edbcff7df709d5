import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testPassword } from '../support/factories/create-account.js';
import { type Client, signInWith, startTestServer, type TestServer } from './house.js';

let house: TestServer;
let administrator: Client;
beforeAll(async () => {
  house = await startTestServer();
  administrator = await house.signedIn({ role: 'administrator' });
});
afterAll(() => house.close());

const ask = (method: string, path: string, body?: unknown) => administrator.ask(method, path, { body });
const newStaff = { name: '陈老师', role: 'caseworker', password: testPassword, locale: 'zh-CN' };

async function addStaff(email: string): Promise<string> {
  const { status, body } = await ask('POST', '/api/staff', { ...newStaff, email });
  expect(status).toBe(201);
  return String(body?.id);
}

async function trailOf(recordId: string) {
  const entries = (await house.auditTrail()).filter((entry) => entry.recordId === recordId);
  return entries.map(({ staffId, action, recordKind }) => [staffId, action, recordKind]);
}

describe('an administrator', () => {
  it('adds a colleague who can sign in at once', async () => {
    const id = await addStaff('Chen@Example.org');
    expect((await signInWith(house.visitor(), 'chen@example.org')).body).toMatchObject({ actor: { id } });
    const again = await ask('POST', '/api/staff', { ...newStaff, email: 'chen@example.org' });
    expect([again.status, again.body]).toEqual([409, { code: 'emailTaken', message: '这个邮箱已有账号。' }]);
    const listed = await ask('GET', '/api/staff');
    const { password: _password, ...shown } = { ...newStaff, id, email: 'chen@example.org' };
    expect(listed.body?.staff).toContainEqual({ ...shown, active: true, onDuty: false, teamIds: [] });
    expect(listed.text).not.toContain('argon2');
    expect((await trailOf(id)).map(([, action]) => action)).toEqual(['staff.add', 'staff.sign-in']);
  });

  it('hands out a new password that ends the sessions of the old one', async () => {
    const colleague = await house.signedIn();
    const { body } = await ask('POST', `/api/staff/${colleague.staffId}/password`);
    expect(body).toEqual({ password: expect.stringMatching(/^[a-z2-9-]{23}$/) });
    expect((await colleague.ask('GET', '/api/session')).status).toBe(401);
    expect(await trailOf(colleague.staffId)).toEqual([
      [administrator.staffId, 'staff.reset-password', 'staff'],
    ]);
  });

  it('makes a team and says who is in it', async () => {
    const team = { name: '龙岗组', areas: ['440307'], topics: ['safety'] };
    const made = await ask('POST', '/api/teams', team);
    const id = String(made.body?.id);
    const colleague = await house.signedIn();
    const put = await ask('PUT', `/api/teams/${id}/members`, { staffIds: [colleague.staffId] });
    expect([made.status, put.status, put.text]).toEqual([201, 204, '']);
    expect((await ask('GET', '/api/teams')).body?.teams).toEqual([
      { ...team, id, memberIds: [colleague.staffId] },
    ]);
    const own = await colleague.ask('GET', '/api/session');
    expect(own.body?.actor).toMatchObject({ teamIds: [id], areas: ['440307'] });
    expect((await trailOf(id)).map(([, action]) => action)).toEqual([
      'staff.create-team',
      'staff.set-team-members',
    ]);
  });
});

describe('duty', () => {
  it('is taken by a caseworker for themselves and for nobody else', async () => {
    const [caseworker, colleague] = [await house.signedIn(), await house.signedIn()];
    const take = (staffId: string) =>
      caseworker.ask('PUT', `/api/staff/${staffId}/duty`, { body: { onDuty: true } });
    expect((await take(caseworker.staffId)).status).toBe(204);
    expect((await take(colleague.staffId)).status).toBe(403);
    expect(await trailOf(caseworker.staffId)).toEqual([[caseworker.staffId, 'staff.set-duty', 'staff']]);
    expect(await trailOf(colleague.staffId)).toEqual([]);
  });
});

describe('a request that fails', () => {
  it('leaves nothing behind, in the trail neither', async () => {
    const before = (await house.auditTrail()).length;
    const answer = await ask('POST', '/api/teams', { name: '远方组', areas: ['999999'], topics: [] });
    expect(answer.body).toEqual({ code: 'areaUnknown', message: '没有区划代码 999999，请核对。' });
    expect((await house.auditTrail()).length).toBe(before);
  });
});
