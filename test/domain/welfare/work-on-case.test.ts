import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppError } from '../../../src/core/errors.js';
import type { Actor } from '../../../src/domain/staff/index.js';
import {
  addNote,
  addPersonMessage,
  claimCase,
  closeCase,
  readCase,
  readTalks,
  releaseCase,
  replyToCase,
  type VisibleCase,
} from '../../../src/domain/welfare/index.js';
import { decodeBody } from '../../../src/outbox/body.js';
import { unseal } from '../../../src/store/encryption/seal.js';
import { inTransaction, reading, type Work } from '../../../src/store/work.js';
import type { TestPerson } from '../../support/factories/create-person.js';
import { createStaff } from '../../support/factories/create-staff.js';
import { createTeam, type TestTeam } from '../../support/factories/create-team.js';
import { openTestStore, type TestStore } from '../../support/store.js';
import { raise, somebody, translate } from './house.js';

let store: TestStore;
let team: TestTeam;
let li: Actor;
let wang: Actor;
let supervisor: Actor;
let stranger: Actor;
beforeAll(async () => {
  store = await openTestStore();
  const work = reading(store);
  team = await createTeam(work, { areas: ['440307'] });
  const otherTeam = await createTeam(work, { areas: ['110000'] });
  li = await createStaff(work, { name: '李老师', teamIds: [team.id] });
  wang = await createStaff(work, { name: '王老师', teamIds: [team.id] });
  supervisor = await createStaff(work, { role: 'supervisor', teamIds: [team.id] });
  stranger = await createStaff(work, { teamIds: [otherTeam.id] });
});
afterAll(() => store.close());

const doing = <T>(run: (work: Work) => Promise<T>) => inTransaction(store, run);
const refusal = (code: string, params = {}) => expect.objectContaining({ code, params });

async function caseOf(
  fields: Parameters<typeof raise>[2] & { person?: Parameters<typeof somebody>[1] } = {},
) {
  const { person: personFields, ...concern } = fields;
  const person = await somebody(store, { livesIn: '440307', ...personFields });
  const { caseId, number } = await raise(store, person.id, concern);
  return { person, caseId, number };
}

async function claimedCase(fields: Parameters<typeof caseOf>[0] = {}) {
  const opened = await caseOf(fields);
  await doing((work) => claimCase(work, li, opened.caseId));
  return opened;
}

async function seen(caseId: string, actor = li): Promise<VisibleCase> {
  const view = await readCase(reading(store), actor, caseId);
  if (!view.visible) throw new Error('the case should be visible');
  return view;
}

async function outboxOf({ id, key }: TestPerson) {
  const rows = await reading(store).db.outboxMessage.findMany({
    where: { personId: id },
    orderBy: { position: 'asc' },
  });
  return rows.map((row) => {
    const place = { table: 'outbox_message', column: 'body', row: row.id };
    return { ...row, text: decodeBody(unseal(key, place, row.bodySealed)).text };
  });
}

describe('claiming a case', () => {
  it('lets one of two win who claim at once, and tells the other who has it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { caseId } = await caseOf();
      const claims = [li, wang].map((actor) => doing((work) => claimCase(work, actor, caseId)));
      const outcomes = await Promise.allSettled(claims);
      const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      const winner = (await seen(caseId)).claimedBy;
      expect(lost).toEqual([refusal('caseClaimed', { name: winner?.name })]);
      expect([li.id, wang.id]).toContain(winner?.id);
    }
  });

  it('changes nothing when it is one’s own already', async () => {
    const { caseId } = await claimedCase();
    await doing((work) => claimCase(work, li, caseId));
    expect(await seen(caseId)).toMatchObject({ state: 'claimed', claimedBy: { id: li.id, name: '李老师' } });
  });

  it('is refused outside one’s queues, for a case that is not there, and for a closed one', async () => {
    const { caseId } = await claimedCase();
    const nowhere = '01900000-0000-7000-8000-000000000000';
    await expect(doing((work) => claimCase(work, stranger, caseId))).rejects.toEqual(refusal('notAllowed'));
    await expect(doing((work) => claimCase(work, li, nowhere))).rejects.toEqual(refusal('notAllowed'));
    await doing((work) => closeCase(work, li, caseId, { reason: '已解决' }, translate));
    await expect(doing((work) => claimCase(work, wang, caseId))).rejects.toEqual(refusal('caseClosed'));
  });

  it('can be given back, by a supervisor for a colleague, too, and then claimed by another', async () => {
    const { caseId } = await claimedCase();
    await expect(doing((work) => releaseCase(work, wang, caseId))).rejects.toEqual(refusal('caseNotYours'));
    await doing((work) => releaseCase(work, supervisor, caseId));
    expect(await seen(caseId)).toMatchObject({ state: 'open', claimedBy: null });
    await doing((work) => claimCase(work, wang, caseId));
    await doing((work) => releaseCase(work, wang, caseId));
    expect(await seen(caseId)).toMatchObject({ state: 'open', claimedBy: null });
  });
});

describe('answering a case', () => {
  it('sends the reply under the caseworker’s name to the person’s chat, urgent before other replies', async () => {
    const { person, caseId } = await claimedCase();
    const text = '我是小李，{{name}} 花了 $& 100 元 $t(welfare:caseClosed)';
    const reply = await doing((work) => replyToCase(work, li, caseId, text, translate));
    expect(reply).toMatchObject({ delivery: 'waiting' });
    expect(await outboxOf(person)).toMatchObject([
      { id: reply.outboxId, chatId: person.chatId, priority: 0, kind: 'reply', text: `社工 李老师：${text}` },
    ]);
    const view = await seen(caseId);
    expect(view.talk.at(-1)).toMatchObject({
      author: 'staff',
      staffName: '李老师',
      text,
      delivery: 'waiting',
    });
  });

  it('speaks the person’s language and keeps its place behind urgent messages', async () => {
    const { person, caseId } = await claimedCase({ urgency: 'routine', person: { locale: 'en' } });
    await doing((work) => replyToCase(work, li, caseId, 'See you at nine.', translate));
    expect(await outboxOf(person)).toMatchObject([
      { priority: 1, text: '李老师 (caseworker): See you at nine.' },
    ]);
  });

  it('remembers when it was first answered, and takes the person back into the talk', async () => {
    const { person, caseId } = await claimedCase();
    const { number } = await raise(store, person.id, { topic: 'schooling' });
    const talk = async () => (await readTalks(reading(store), [person.id])).get(person.id);
    expect((await talk())?.number).toBe(number);
    await doing((work) => replyToCase(work, li, caseId, '在吗', translate));
    expect(await talk()).toMatchObject({ caseId, caseworker: '李老师' });
    const { answeredAt } = await seen(caseId);
    expect(answeredAt).toEqual(store.clock.now());
  });

  it('is for the one who claimed it alone', async () => {
    const { person, caseId } = await claimedCase();
    const unclaimed = await caseOf();
    const reply = (actor: Actor, id: string) =>
      doing((work) => replyToCase(work, actor, id, '您好', translate));
    await expect(reply(wang, caseId)).rejects.toEqual(refusal('caseNotYours'));
    await expect(reply(supervisor, caseId)).rejects.toEqual(refusal('caseNotYours'));
    await expect(reply(li, unclaimed.caseId)).rejects.toEqual(refusal('caseNotYours'));
    await expect(reply(stranger, caseId)).rejects.toEqual(refusal('notAllowed'));
    expect(await outboxOf(person)).toEqual([]);
  });

  it('keeps the message and says so when the person cannot be reached', async () => {
    const { caseId } = await claimedCase({ person: { reachable: false } });
    const reply = await doing((work) => replyToCase(work, li, caseId, '您还好吗', translate));
    expect(reply).toMatchObject({ delivery: 'unreachable', outboxId: null });
    const view = await seen(caseId);
    expect(view).toMatchObject({ person: 'unreachable', answeredAt: null });
    expect(view.talk.at(-1)).toMatchObject({ text: '您还好吗', delivery: 'unreachable' });
  });

  it('outlives a person who asked to be forgotten', async () => {
    const { person, caseId } = await claimedCase();
    await doing((work) => replyToCase(work, li, caseId, '您好', translate));
    await reading(store).db.person.delete({ where: { id: person.id } });
    await reading(store).db.dataKey.delete({ where: { id: person.key.id } });
    const reply = await doing((work) => replyToCase(work, li, caseId, '您还好吗', translate));
    expect(reply).toMatchObject({ delivery: 'forgotten', outboxId: null });
    const view = await seen(caseId);
    expect(view).toMatchObject({ person: 'forgotten', concerns: [{ text: '孩子爸爸昨晚又动手了' }] });
    expect(view.talk.map(({ delivery }) => delivery)).toEqual([null, 'gone', 'unreachable']);
  });
});

describe('closing a case', () => {
  it('keeps the reason from the person, tells them gently, and ends the talk', async () => {
    const { person, caseId, number } = await claimedCase();
    await doing((work) => closeCase(work, li, caseId, { reason: '派出所已介入' }, translate));
    const [told] = await outboxOf(person);
    expect(told?.text).toContain(number);
    expect(told?.text).not.toContain('派出所');
    const view = await seen(caseId);
    expect(view).toMatchObject({
      state: 'closed',
      closedAt: store.clock.now(),
      notes: [{ text: '派出所已介入' }],
    });
    expect(view.talk.at(-1)).toMatchObject({ author: 'bot', delivery: 'waiting' });
    expect((await readTalks(reading(store), [person.id])).size).toBe(0);
    const message = { caseId, personId: person.id, text: '谢谢' };
    expect(await doing((work) => addPersonMessage(work, message))).toBeNull();
  });

  it('leaves a talk about another case as it is', async () => {
    const { person, caseId } = await claimedCase();
    const other = await raise(store, person.id, { topic: 'healthcare' });
    await doing((work) => closeCase(work, li, caseId, { reason: '已解决' }, translate));
    expect((await readTalks(reading(store), [person.id])).get(person.id)?.caseId).toBe(other.caseId);
  });

  it('is refused twice, and to whoever has not claimed the case', async () => {
    const { caseId } = await claimedCase();
    const close = (actor: Actor) =>
      doing((work) => closeCase(work, actor, caseId, { reason: '重复' }, translate));
    await expect(close(wang)).rejects.toEqual(refusal('caseNotYours'));
    await close(li);
    await expect(close(li)).rejects.toEqual(refusal('caseClosed'));
    const reply = doing((work) => replyToCase(work, li, caseId, '您好', translate));
    await expect(reply).rejects.toEqual(refusal('caseClosed'));
    await expect(doing((work) => releaseCase(work, li, caseId))).rejects.toEqual(refusal('caseClosed'));
  });

  it('loses no message that the person writes at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { person, caseId } = await claimedCase();
      const [concern] = await Promise.all([
        raise(store, person.id, { text: '又来了' }),
        doing((work) => closeCase(work, li, caseId, { reason: '已解决' }, translate)),
      ]);
      const talk = (await readTalks(reading(store), [person.id])).get(person.id);
      expect((await seen(concern.caseId)).concerns.at(-1)?.text).toBe('又来了');
      expect(talk?.caseId).toBe(concern.caseId === caseId ? undefined : concern.caseId);
    }
  });
});

describe('a private note', () => {
  it('is seen by colleagues of the queue and never sent', async () => {
    const { person, caseId } = await caseOf();
    await doing((work) => addNote(work, wang, caseId, '电话打不通，明天家访'));
    expect((await seen(caseId)).notes).toMatchObject([{ staffName: '王老师', text: '电话打不通，明天家访' }]);
    expect((await seen(caseId)).talk).toHaveLength(1);
    expect(await outboxOf(person)).toEqual([]);
    const refused = doing((work) => addNote(work, stranger, caseId, '看看'));
    await expect(refused).rejects.toBeInstanceOf(AppError);
  });
});
