import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signUp } from '../../../src/domain/activities/index.js';
import { copyOfData, resumeNotices, stopNotices } from '../../../src/domain/families/index.js';
import { enqueueToPerson } from '../../../src/outbox/enqueue-to-person.js';
import { inTransaction, reading } from '../../../src/store/work.js';
import { createFamily } from '../../support/factories/create-family.js';
import { createPerson } from '../../support/factories/create-person.js';
import { offerActivity } from '../../support/factories/offer-activity.js';
import { sealCase } from '../../support/factories/seal-case.js';
import { openTestStore, type TestStore } from '../../support/store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const copy = (personId: string) => copyOfData(reading(store), personId);

describe('the copy of what we hold about a person', () => {
  it('has the family, chats, sign-ups, cases and how many messages there are', async () => {
    const { person, family, childIds } = await inTransaction(store, (work) => createFamily(work));
    await inTransaction(store, async (work) => {
      await signUp(work, { activityId: await offerActivity(work), personId: person.id, childIds });
      await sealCase(work, { personId: person.id, familyId: family.id, text: '有人打孩子' });
    });
    expect(await copy(person.id)).toEqual({
      locale: 'zh-CN',
      knownSince: store.clock.now(),
      consentedAt: store.clock.now(),
      noticesStoppedAt: null,
      chats: [{ channel: 'terminal', address: person.address, since: store.clock.now() }],
      messages: { received: 0, sent: 0 },
      family,
      signUps: [
        {
          title: '周六手工课',
          startsAt: new Date('2026-12-05T06:00:00Z'),
          childName: '小雨',
          state: 'confirmed',
        },
      ],
      cases: [
        {
          number: expect.any(Number),
          urgency: 1,
          state: 'open',
          openedAt: store.clock.now(),
          closedAt: null,
        },
      ],
    });
  });

  it('counts what was sent, not what waits', async () => {
    const { id } = await inTransaction(store, (work) => createPerson(work));
    const message = { text: '您好', choices: [] };
    const outgoing = { kind: 'reply', priority: 'reply', message } as const;
    const sent = await inTransaction(store, (work) => enqueueToPerson(work, id, outgoing));
    await inTransaction(store, (work) => enqueueToPerson(work, id, outgoing));
    await reading(store).db.outboxMessage.update({ where: { id: sent ?? '' }, data: { state: 'sent' } });
    expect((await copy(id)).messages).toEqual({ received: 0, sent: 1 });
  });

  it('hides a case that the other guardian of the family raised', async () => {
    const { person, family } = await inTransaction(store, (work) => createFamily(work));
    const other = await inTransaction(store, (work) => createPerson(work, { familyId: family.id }));
    await inTransaction(store, (work) =>
      sealCase(work, { personId: other.id, familyId: family.id, text: '孩子的爸爸打我' }),
    );
    expect((await copy(person.id)).cases).toEqual([]);
    expect((await copy(other.id)).cases).toHaveLength(1);
  });

  it('tells whether the person stopped notices', async () => {
    const { id } = await inTransaction(store, (work) => createPerson(work));
    await inTransaction(store, (work) => stopNotices(work, id));
    expect((await copy(id)).noticesStoppedAt).toEqual(store.clock.now());
    await inTransaction(store, (work) => resumeNotices(work, id));
    expect((await copy(id)).noticesStoppedAt).toBeNull();
  });

  it('is refused for somebody who is not known', async () => {
    await expect(copy('01900000-0000-7000-8000-000000000000')).rejects.toMatchObject({
      code: 'personUnknown',
    });
  });
});
