import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstBrokenAuditEntry } from '../../src/store/audit.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestApp, type TestApp, webhookSecret } from '../support/app.js';
import { createTeam } from '../support/factories/create-team.js';
import { offerActivity } from '../support/factories/offer-activity.js';
import type { TelegramParent } from '../support/telegram-parent.js';
import { askAboutSchool, callForHelp, registerChild, signUp, typed } from './main-job.js';

interface CaseRow {
  caseId: string;
  number: string;
  urgency: string;
  state: string;
  claimedBy: { id: string; name: string } | null;
}
type Queue = { cases: CaseRow[] };
type WholeCase = CaseRow & {
  familyId: string;
  talk: { author: string; text: string; delivery: string | null }[];
};
type Problem = { code: string; message: string };

describe('the main job over Telegram', () => {
  let app: TestApp;
  let mother: TelegramParent;
  let first: ApiClient;
  let second: ApiClient;
  let winner: ApiClient;
  let caseId = '';

  beforeAll(async () => {
    app = await startTestApp();
    mother = app.parent(7_301_264_518);
    first = await app.staff({ name: '李老师' });
    second = await app.staff({ name: '周老师' });
    const supervisor = await app.staff({ role: 'supervisor' });
    await app.doing(async (work) => {
      const team = await createTeam(work);
      const members = [first, second].map(({ staffId }) => ({ teamId: team.id, staffId }));
      await work.db.teamMember.createMany({ data: members });
      await offerActivity(work);
    });
    expect((await supervisor.send('PUT', `/api/staff/${first.staffId}/duty`, { onDuty: true })).status).toBe(
      204,
    );
    const others = [app.parent(7_301_000_001), app.parent(7_301_000_002)];
    for (const other of others) await other.says('人工');
  });

  afterAll(() => app.close());

  it('registers a child, answers a question and signs up for an activity', async () => {
    expect((await registerChild(mother)).text).toContain('还要办什么');
    await askAboutSchool(mother);
    await signUp(mother);
    const [child] = await app.store.database.client.child.findMany();
    expect(child).toMatchObject({ sex: 'female', registrationArea: '341202', schoolSituation: 'primary' });
    expect(
      await app.store.database.client.signUp.count({
        where: { childId: child?.id ?? null, state: 'confirmed' },
      }),
    ).toBe(1);
  });

  it('puts an emergency at the top of its queue before the parent is told', async () => {
    const advice = await callForHelp(mother);
    const { body } = await first.get<Queue>('/api/cases');
    expect(body.cases).toHaveLength(3);
    const [top] = body.cases;
    expect(top).toMatchObject({ urgency: 'emergency', state: 'open', claimedBy: null });
    expect(advice.text).toContain(`已通知值班社工，编号 ${top?.number}`);
    caseId = top?.caseId ?? '';
    const { body: counts } = await first.get<{ queues: object[] }>('/api/queues');
    expect(counts.queues).toMatchObject([{ waiting: 3, claimed: 0, emergencies: 1 }]);
  });

  it('lets one of two caseworkers take the case on and tells the other who has it', async () => {
    const claims = await Promise.all(
      [first, second].map((staff) => staff.send<Problem>('POST', `/api/cases/${caseId}/claim`)),
    );
    expect(claims.map(({ status }) => status).sort()).toEqual([204, 409]);
    const won = claims.findIndex(({ status }) => status === 204);
    winner = [first, second][won] ?? first;
    const name = ['李老师', '周老师'][won] ?? '';
    const refusal = claims[1 - won]?.body;
    expect(refusal).toMatchObject({ code: 'caseClaimed', message: expect.stringContaining(name) });
    const other = [first, second][1 - won] ?? second;
    const refused = await other.send<Problem>('POST', `/api/cases/${caseId}/reply`, { text: '我来' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'caseNotYours' } });
  });

  it("brings the caseworker's answer to the parent's chat and the parent's to the case", async () => {
    const reply = { text: '派出所已经出发，您和孩子先别上楼。' };
    expect(await winner.send('POST', `/api/cases/${caseId}/reply`, reply)).toMatchObject({
      status: 201,
      body: { delivery: 'waiting' },
    });
    expect((await mother.reads()).text).toMatch(/^社工 .老师：派出所已经出发，您和孩子先别上楼。$/);
    expect((await mother.says(typed.answer)).text).toMatch(/转给社工 .老师 了/);
    const { body } = await winner.get<WholeCase>(`/api/cases/${caseId}`);
    const said = body.talk.map(({ author, text }) => ({ author, text }));
    expect(said.slice(-2)).toEqual([
      { author: 'staff', ...reply },
      { author: 'person', text: typed.answer },
    ]);
    expect(body.talk.map(({ text }) => text)).toEqual(expect.arrayContaining([typed.danger, typed.place]));
    const family = await winner.get<{ children: object[] }>(`/api/families/${body.familyId}`);
    expect(family.body.children).toMatchObject([
      { name: typed.child, idNumber: typed.idNumber, school: typed.school },
    ]);
  });

  it('closes the case and goes on as an assistant', async () => {
    expect((await winner.send('POST', `/api/cases/${caseId}/note`, { text: '已就医' })).status).toBe(201);
    const closed = await winner.send('POST', `/api/cases/${caseId}/close`, { reason: '安全计划已做' });
    expect(closed.status).toBe(200);
    expect((await mother.reads()).text).toContain('社工先跟到这里');
    expect((await mother.says('菜单')).text).toContain('还要办什么');
    expect((await winner.get<Queue>('/api/cases')).body.cases).toHaveLength(2);
    expect(mother.unread()).toEqual([]);
  });

  it('has kept a whole trail of who saw and did what', async () => {
    const { client } = app.store.database;
    const trail = await client.auditEntry.findMany({ orderBy: { position: 'asc' } });
    const done = trail.filter(({ staffId }) => staffId === winner.staffId).map(({ action }) => action);
    expect(done).toEqual([
      ...['staff.sign-in', 'welfare.claim', 'welfare.reply', 'welfare.view', 'families.view'],
      ...['welfare.note', 'welfare.close'],
    ]);
    const onCase = trail.filter(({ recordId }) => recordId === caseId);
    expect(onCase.every(({ recordKind }) => recordKind === 'case')).toBe(true);
    expect(await firstBrokenAuditEntry(client)).toBeNull();
  });
});

describe('the short road by webhook', () => {
  it('answers what Telegram delivers with the secret, and nothing else', async () => {
    const app = await startTestApp('webhook');
    const parent = app.parent(7_301_264_519);
    expect((await parent.says('/start')).text).toContain('小候鸟');
    expect((await parent.taps('政策咨询')).text).not.toBe('');
    const update = {
      update_id: 1,
      message: { message_id: 1, date: 1, chat: { id: 5 }, from: { id: 5 }, text: '在吗' },
    };
    for (const secret of ['wrong', `${webhookSecret}!`]) {
      const { status } = await fetch(`${app.url}/channels/telegram`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
        body: JSON.stringify(update),
      });
      expect(status).toBe(401);
    }
    expect(app.api.sentTo(5)).toEqual([]);
    await app.close();
  });
});
