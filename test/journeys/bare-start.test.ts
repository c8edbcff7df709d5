import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstAdministrator } from '../../src/domain/staff/index.js';
import { type ApiClient, signIn } from '../support/api-client.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('a bare start without any staff but the first administrator', () => {
  let app: TestApp;
  let administrator: ApiClient;

  beforeAll(async () => {
    app = await startTestApp();
    const made = await app.doing((work) =>
      firstAdministrator(work, { email: 'admin@houniao.local', password: null }),
    );
    administrator = await signIn(app.url, made?.email ?? '', made?.password ?? '');
  });

  afterAll(() => app.close());

  it('is ready and notes that nobody is on duty', async () => {
    const answer = await fetch(`${app.url}/readyz`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ ready: true, reasons: [], notes: ['nobody is on duty'] });
  });

  it('keeps an emergency in the default queue and tells the parent honestly that nobody is on duty', async () => {
    const parent = app.parent(7_301_264_600);
    const advice = await parent.says('他又在打孩子，拦不住，怎么办');
    expect(advice.text).toMatch(/110[\s\S]*120/);
    expect(advice.text).toContain('现在没人值班');
    expect(advice.text).not.toContain('已通知');
    const { body } = await administrator.get<{ cases: object[] }>('/api/cases?teamId=default');
    expect(body.cases).toMatchObject([{ urgency: 'emergency', teamId: null, state: 'open' }]);
    const { body: counts } = await administrator.get<{ queues: object[] }>('/api/queues');
    expect(counts.queues).toMatchObject([{ teamId: null, waiting: 1, emergencies: 1 }]);
  });

  it('lets the administrator answer, and says so once somebody is on duty', async () => {
    const { body } = await administrator.get<{ cases: { caseId: string }[] }>('/api/cases');
    const path = `/api/cases/${body.cases[0]?.caseId}`;
    expect((await administrator.send('POST', `${path}/claim`)).status).toBe(204);
    expect((await administrator.send('POST', `${path}/reply`, { text: '我在，已经报警。' })).status).toBe(
      201,
    );
    await app.api.waitFor(({ text }) => text.includes('我在，已经报警。'));
    const duty = `/api/staff/${administrator.staffId}/duty`;
    expect((await administrator.send('PUT', duty, { onDuty: true })).status).toBe(204);
    const advice = await app.parent(7_301_264_601).says('有人正在打我的孩子，快来人');
    expect(advice.text).toContain('已通知值班社工');
    expect(await (await fetch(`${app.url}/readyz`)).json()).toMatchObject({ notes: [] });
  });
});
