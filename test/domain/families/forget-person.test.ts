import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTranslate } from '../../../src/core/i18n.js';
import { newId } from '../../../src/core/ids.js';
import { promoteWaiting, signUp } from '../../../src/domain/activities/index.js';
import { forgetPerson, readFamily } from '../../../src/domain/families/index.js';
import { enqueueToPerson } from '../../../src/outbox/enqueue-to-person.js';
import { openDataKey } from '../../../src/store/encryption/data-keys.js';
import { seal, unseal } from '../../../src/store/encryption/seal.js';
import { inTransaction, reading, type Work } from '../../../src/store/work.js';
import { createFamily } from '../../support/factories/create-family.js';
import { createPerson, type TestPerson } from '../../support/factories/create-person.js';
import { offerActivity } from '../../support/factories/offer-activity.js';
import { sealCase } from '../../support/factories/seal-case.js';
import { openTestStore, type TestStore } from '../../support/store.js';

const translate = createTranslate();

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const forget = (personId: string) => inTransaction(store, (work) => forgetPerson(work, personId));

async function leaveTraces({ db, vault, now }: Work, { id, key, chatId }: TestPerson): Promise<void> {
  const stateSealed = seal(key, { table: 'chat_session', column: 'state', row: id }, '{}');
  await db.chatSession.create({ data: { personId: id, stateSealed, updatedAt: now } });
  const inbound = newId();
  await db.inboundMessage.create({
    data: {
      ...{ id: inbound, personId: id, chatId, sentAt: now, receivedAt: now },
      repeatKey: vault.index('repeat', inbound),
      bodySealed: seal(key, { table: 'inbound_message', column: 'body', row: inbound }, '你好'),
    },
  });
}

/** Every table that holds bytes sealed with a key, found by the key's id in the head of the bytes. */
async function tablesSealedWith({ db }: Work, keyId: string): Promise<string[]> {
  const columns = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name::text AS table, column_name::text AS column FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'bytea'`;
  const found: string[] = [];
  for (const { table, column } of columns) {
    const rows = await db.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM "${table}" WHERE encode("${column}", 'hex') LIKE '%${keyId.replaceAll('-', '')}%'`,
    );
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}

describe('forgetting a person', () => {
  it('leaves nothing that can be opened, and no key, while the case stays readable', async () => {
    const made = await inTransaction(store, async (work) => {
      const { person, family, childIds } = await createFamily(work, { address: '布吉街道' });
      await leaveTraces(work, person);
      const outgoing = { kind: 'reply', priority: 'reply', message: { text: '您好', choices: [] } } as const;
      await enqueueToPerson(work, person.id, outgoing);
      await signUp(work, { activityId: await offerActivity(work), personId: person.id, childIds });
      const theCase = await sealCase(work, { personId: person.id, familyId: family.id, text: '有人打孩子' });
      return { person, family, ...theCase };
    });
    const before = await tablesSealedWith(reading(store), made.person.key.id);
    expect(before).toEqual(
      expect.arrayContaining(['chat.address_sealed', 'guardian.phone_sealed', 'child.name_sealed']),
    );
    await forget(made.person.id);
    const { db } = reading(store);
    expect(await tablesSealedWith(reading(store), made.person.key.id)).toEqual([]);
    expect(await db.dataKey.findUnique({ where: { id: made.person.key.id } })).toBeNull();
    for (const count of [
      db.person.count({ where: { id: made.person.id } }),
      db.family.count({ where: { id: made.family.id } }),
      db.outboxMessage.count({ where: { personId: made.person.id } }),
      db.signUp.count({ where: { personId: made.person.id } }),
    ]) {
      expect(await count).toBe(0);
    }
    const theCase = await db.welfareCase.findUniqueOrThrow({ where: { id: made.caseId } });
    expect(theCase).toMatchObject({ personId: null, familyId: null, state: 'open' });
    const concern = await db.concern.findUniqueOrThrow({ where: { id: made.concernId } });
    const place = { table: 'concern', column: 'body', row: concern.id };
    const key = await openDataKey(reading(store), made.keyId);
    expect(unseal(key, place, concern.bodySealed)).toBe('有人打孩子');
  });

  it('tells the caller where to say good-bye and in which language', async () => {
    const person = await inTransaction(store, (work) => createPerson(work, { locale: 'en' }));
    expect(await forget(person.id)).toEqual({
      activityIds: [],
      locale: 'en',
      localeChosen: true,
      lastChat: { channel: 'terminal', address: person.address, lastInboundAt: store.clock.now() },
    });
  });

  it('keeps the family of another guardian, without the own name and number', async () => {
    const { person, family } = await inTransaction(store, (work) => createFamily(work));
    const other = await inTransaction(store, (work) => createPerson(work, { familyId: family.id }));
    await forget(person.id);
    const kept = await readFamily(reading(store), family.id);
    expect(kept).toEqual({ ...family, guardians: [] });
    await forget(other.id);
    await expect(readFamily(reading(store), family.id)).rejects.toMatchObject({ code: 'familyUnknown' });
    const keyIds = [person.key.id, other.key.id];
    expect(await reading(store).db.dataKey.count({ where: { id: { in: keyIds } } })).toBe(0);
  });

  it('leaves no family behind when both guardians go at once', async () => {
    const { person, family } = await inTransaction(store, (work) => createFamily(work));
    const other = await inTransaction(store, (work) => createPerson(work, { familyId: family.id }));
    await Promise.all([forget(person.id), forget(other.id)]);
    expect(await reading(store).db.family.count({ where: { id: family.id } })).toBe(0);
    expect(await reading(store).db.dataKey.count({ where: { id: person.key.id } })).toBe(0);
  });

  it('frees the seats for those who wait', async () => {
    const [leaving, waiting] = await inTransaction(store, async (work) => [
      await createFamily(work),
      await createFamily(work),
    ]);
    const activityId = await inTransaction(store, async (work) => {
      const id = await offerActivity(work, { capacity: 1 });
      for (const { person, childIds } of [leaving, waiting]) {
        await signUp(work, { activityId: id, personId: person.id, childIds });
      }
      return id;
    });
    const movedUp = await inTransaction(store, async (work) => {
      const { activityIds } = await forgetPerson(work, leaving.person.id);
      expect(activityIds).toEqual([activityId]);
      return promoteWaiting(work, activityId, translate);
    });
    expect(movedUp).toMatchObject([{ personId: waiting.person.id, childId: waiting.childIds[0] }]);
  });

  it('is refused for somebody who is not known', async () => {
    await expect(forget(newId())).rejects.toMatchObject({ code: 'personUnknown' });
  });
});
