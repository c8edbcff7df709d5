import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { welfareContract } from '../../src/console/contract/index.js';
import { createTeam, setTeamMembers } from '../../src/domain/staff/index.js';
import { raiseConcern } from '../../src/domain/welfare/index.js';
import { createFamily } from '../support/factories/create-family.js';
import { type Client, startTestServer, type TestServer } from './house.js';

const told = '孩子爸爸昨晚又动手了';
let house: TestServer;
let li: Client;
let wang: Client;
let teamId: string;
beforeAll(async () => {
  house = await startTestServer();
  li = await house.signedIn({ name: '李老师' });
  wang = await house.signedIn({ name: '王老师', locale: 'en' });
  teamId = await house.doing(async (work) => {
    const id = await createTeam(work, { name: '龙岗组', areas: ['440307'], topics: [] });
    await setTeamMembers(work, { teamId: id, staffIds: [li.staffId, wang.staffId] });
    return id;
  });
});
afterAll(() => house.close());

/** A family in Longgang that asked for help. */
function newCase() {
  return house.doing(async (work) => {
    const { person, family } = await createFamily(work);
    const raised = await raiseConcern(work, {
      ...{
        personId: person.id,
        text: told,
        origin: 'text',
        kind: 'violence',
        urgency: 'urgent',
        topic: 'safety',
      },
      because: ['hits-child'],
    });
    return { ...raised, familyId: family.id, personId: person.id };
  });
}

const claim = (client: Client, caseId: string) => client.ask('POST', `/api/cases/${caseId}/claim`);

describe('the queue of a team', () => {
  it('shows its cases without a word of what was said', async () => {
    const { caseId, number } = await newCase();
    const answer = await li.ask('GET', `/api/cases?teamId=${teamId}&limit=5`);
    const { cases } = welfareContract.readQueue.response.parse(answer.body);
    expect(cases.find((row) => row.caseId === caseId)).toMatchObject({
      ...{
        number,
        teamId,
        urgency: 'urgent',
        topic: 'safety',
        kind: 'violence',
        state: 'open',
        unanswered: 1,
      },
      ...{ area: { code: '440307', name: expect.any(String) }, claimedBy: null, openedAt: house.clock.now() },
    });
    expect(answer.text).not.toContain(told);
  });

  it('is counted', async () => {
    await newCase();
    const { body } = await li.ask('GET', '/api/queues');
    expect(body?.queues).toContainEqual(expect.objectContaining({ teamId, emergencies: 0 }));
  });

  it('refuses a page longer than 200 cases', async () => {
    const { status, body } = await li.ask('GET', '/api/cases?limit=201');
    expect([status, body?.fields]).toEqual([400, [{ field: 'querystring.limit', problem: 'too_big' }]]);
  });

  it('is closed to a caseworker of another team', async () => {
    const stranger = await house.signedIn();
    expect((await stranger.ask('GET', `/api/cases?teamId=${teamId}`)).status).toBe(403);
  });
});

describe('a case', () => {
  it('goes to one of two who claim it at once, and the other is told who has it', async () => {
    const { caseId } = await newCase();
    const answers = await Promise.all([claim(li, caseId), claim(wang, caseId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body?.code).toBe('caseClaimed');
    const winner = answers[0]?.status === 204 ? '李老师' : '王老师';
    expect(refused?.body?.message).toContain(winner);
  });

  it('is answered, noted on and closed by whoever claimed it, each kept in the trail', async () => {
    const { caseId } = await newCase();
    await claim(li, caseId);
    const write = (verb: string, body: object) => li.ask('POST', `/api/cases/${caseId}/${verb}`, { body });
    const reply = await write('reply', { text: '我是李老师，现在方便说话吗？' });
    expect([reply.status, reply.body?.delivery]).toEqual([201, 'waiting']);
    expect((await write('note', { text: '下午去走访' })).status).toBe(201);
    const seen = welfareContract.readCase.response.parse((await li.ask('GET', `/api/cases/${caseId}`)).body);
    expect(seen.concerns.map(({ text }) => text)).toEqual([told]);
    expect(seen.talk.map(({ author, text, delivery }) => [author, text, delivery])).toEqual([
      ['person', told, null],
      ['staff', '我是李老师，现在方便说话吗？', 'waiting'],
    ]);
    expect(seen.notes?.map(({ text }) => text)).toEqual(['下午去走访']);
    expect((await write('close', { reason: '已转到派出所' })).body).toEqual({ delivery: 'waiting' });
    const trail = (await house.auditTrail()).filter(({ recordId }) => recordId === caseId);
    const verbs = ['claim', 'reply', 'note', 'view', 'close'];
    expect(trail.map(({ action }) => action)).toEqual(verbs.map((verb) => `welfare.${verb}`));
    expect(new Set(trail.map(({ staffId, recordKind }) => `${staffId} ${recordKind}`))).toEqual(
      new Set([`${li.staffId} case`]),
    );
  });

  it('sends the answer to the chat of the person', async () => {
    const { caseId, personId } = await newCase();
    await claim(li, caseId);
    await li.ask('POST', `/api/cases/${caseId}/reply`, { body: { text: '您好' } });
    const outbox = house.store.database.client.outboxMessage;
    expect(await outbox.count({ where: { personId, kind: 'reply', state: 'waiting' } })).toBe(1);
  });

  it('is answered by nobody who has not claimed it', async () => {
    const { caseId } = await newCase();
    const answer = await li.ask('POST', `/api/cases/${caseId}/reply`, { body: { text: '您好' } });
    expect([answer.status, answer.body?.code]).toEqual([409, 'caseNotYours']);
  });

  it('goes back to its queue', async () => {
    const { caseId } = await newCase();
    await claim(li, caseId);
    expect((await li.ask('POST', `/api/cases/${caseId}/release`)).status).toBe(204);
    expect((await claim(wang, caseId)).status).toBe(204);
  });

  it('of another team looks like one that is not there', async () => {
    const { caseId } = await newCase();
    const stranger = await house.signedIn();
    const there = await stranger.ask('GET', `/api/cases/${caseId}`);
    const nowhere = await stranger.ask('GET', '/api/cases/01999999-0000-7000-8000-000000000000');
    expect([there.status, there.text]).toEqual([403, nowhere.text]);
    expect((await house.auditTrail()).filter(({ recordId }) => recordId === caseId)).toEqual([]);
  });
});
