import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../support/api-client.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { createTeam } from '../support/factories/create-team.js';
import { offerActivity } from '../support/factories/offer-activity.js';
import { dumpTables, formsOf } from '../support/find-text.js';
import { askAboutSchool, callForHelp, registerChild, signUp, typed } from './main-job.js';

const chatId = 7_318_264_519;
const reply = '我是李老师，民警在楼下等您，电话 0755-89351142';
const note = '父亲酗酒，前妻在赣州，已联系居委会';
const reason = '已送庇护所，安全计划写好了';
const whyOpened = '核对孩子的残疾证补助';
const voiceFile = 'AwACAgUAAxkBAAIBm2XyQK';

/** Parts that would betray somebody even where a whole sentence was cut or rewritten. */
const parts = [
  '秋月',
  '子墨',
  '20180305002',
  '助听器',
  '噩梦',
  '五和大道',
  '雪象',
  '兰州拉面',
  '胳膊肿',
  '13500135021',
];
const personal = [
  ...Object.values(typed),
  ...parts,
  reply,
  note,
  reason,
  whyOpened,
  voiceFile,
  String(chatId),
];

describe('after a whole journey', () => {
  let app: TestApp;
  let raw: Buffer | null = null;

  beforeAll(async () => {
    app = await startTestApp();
    await app.doing(async (work) => {
      await createTeam(work);
      await offerActivity(work);
    });
    const caseworker = await app.staff({ role: 'administrator' });
    const mother = app.parent(chatId);
    await registerChild(mother);
    await askAboutSchool(mother);
    await signUp(mother);
    await mother.shares({ voice: { file_id: voiceFile, file_unique_id: 'AgADmwI', duration: 7 } });
    await callForHelp(mother);
    await mother.shares({ contact: { first_name: '陈桂芬', phone_number: '13500135021' } });
    await workOnCase(caseworker);
    expect((await mother.reads()).text).toContain(reply);
    expect((await mother.reads()).text).toContain('社工先跟到这里');
    // Refused requests and a failing platform are logged, too.
    await caseworker.send('POST', `/api/cases/${typed.phone}/reply`, {
      text: typed.danger,
      more: typed.child,
    });
    app.api.trouble({
      method: 'sendMessage',
      mishap: { status: 403, description: `bot was blocked by ${chatId}` },
    });
    app.api.userSends(chatId, '菜单');
    await app.api.calls.waitFor(({ mishap }) => mishap !== null);
    await app.app.stop();
    raw = await app.store.rawFiles();
  });

  afterAll(async () => {
    await app.api.close();
    await app.store.close();
  });

  async function workOnCase(caseworker: ApiClient): Promise<void> {
    const { body } = await caseworker.get<{ cases: { caseId: string }[] }>('/api/cases');
    const path = `/api/cases/${body.cases[0]?.caseId}`;
    await caseworker.send('POST', `${path}/claim`);
    const { body: seen } = await caseworker.get<{ familyId: string; talk: { text: string }[] }>(path);
    expect(seen.talk.map(({ text }) => text)).toEqual(expect.arrayContaining([typed.danger, typed.place]));
    expect((await caseworker.get(`/api/families/${seen.familyId}`, whyOpened)).status).toBe(200);
    await caseworker.send('POST', `${path}/note`, { text: note });
    await caseworker.send('POST', `${path}/reply`, { text: reply });
    await caseworker.send('POST', `${path}/close`, { reason });
  }

  it('nobody without the key reads any of it in a table', async () => {
    const tables = await dumpTables(app.store.database.client);
    expect(tables.get('activity')).toContain('周六手工课');
    const found = [...tables].flatMap(([table, rows]) =>
      personal
        .filter((text) => formsOf(text).some((form) => rows.includes(form)))
        .map((text) => `${table}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('nobody without the key reads any of it in the files of the database', () => {
    if (raw === null) return;
    expect(raw.includes('周六手工课')).toBe(true);
    expect(
      personal.filter((text) =>
        [...formsOf(text), Buffer.from(text, 'utf16le')].some((form) => raw?.includes(form)),
      ),
    ).toEqual([]);
  });

  it('none of it stands in the log, however fine', () => {
    const log = app.log();
    expect(log).toContain('"msg":"request"');
    const written = (text: string) => [text, JSON.stringify(text).slice(1, -1), encodeURIComponent(text)];
    expect(personal.filter((text) => written(text).some((form) => log.includes(form)))).toEqual([]);
  });
});
