import type { ChannelName } from '../../channels/channel.js';
import { AppError } from '../../core/errors.js';
import type { Locale } from '../../core/i18n.js';
import { openDataKey } from '../../store/encryption/data-keys.js';
import { unseal } from '../../store/encryption/seal.js';
import type { Person } from '../../store/generated/client.js';
import { lockPeople } from '../../store/locks.js';
import type { Work } from '../../store/work.js';
import type { Forgotten } from './types.js';

/**
 * Erases a person (Personal Information Protection Law 2021, article 47): chats, session, messages in and
 * out, sign-ups, their own record as a guardian, the whole family when nobody else belongs to it, and the
 * data keys that nothing else needs. Welfare cases stay under keys of their own, without the person.
 *
 * The caller then, in the same transaction, (1) promotes the waiting of `activityIds`, (2) makes a fresh
 * person and chat for `lastChat`, whose key seals the good-bye, and (3) records the message in hand again
 * under the fresh person: its row is erased with the rest, and a repeat of it would pass for a new one.
 * @throws AppError `personUnknown`
 */
export async function forgetPerson(work: Work, personId: string): Promise<Forgotten> {
  await lockPeople(work.db, [personId]);
  const person = await work.db.person.findUnique({ where: { id: personId } });
  if (!person) throw new AppError('personUnknown');
  const lastChat = await readLastChat(work, person);
  const familyId = await findFamilyToErase(work, person);
  const activityIds = await lockActivities(work, personId, familyId);
  const familyKeyId = familyId && (await eraseFamily(work, familyId));
  await work.db.guardian.deleteMany({ where: { personId } });
  await work.db.person.delete({ where: { id: personId } });
  await destroyUnusedKeys(work, [person.dataKeyId, familyKeyId ?? person.dataKeyId]);
  return { activityIds, locale: person.locale as Locale, localeChosen: person.localeChosen, lastChat };
}

async function readLastChat(work: Work, person: Person): Promise<Forgotten['lastChat']> {
  const where = { personId: person.id };
  const chat = await work.db.chat.findFirst({ where, orderBy: { lastInboundAt: 'desc' } });
  if (!chat) return null;
  const key = await openDataKey(work, person.dataKeyId);
  const address = unseal(key, { table: 'chat', column: 'address', row: chat.id }, chat.addressSealed);
  return { channel: chat.channel as ChannelName, address, lastInboundAt: chat.lastInboundAt };
}

/**
 * The person's family unless somebody else belongs to it, too. Locked, lest two guardians who leave at
 * once each count on the other and the family stays with nobody.
 */
async function findFamilyToErase({ db }: Work, { id, familyId }: Person): Promise<string | null> {
  if (familyId === null) return null;
  await db.$executeRaw`SELECT id FROM family WHERE id = ${familyId}::uuid FOR UPDATE`;
  const others = await db.person.count({ where: { familyId, id: { not: id } } });
  return others === 0 ? familyId : null;
}

/**
 * Locks, in the order of their ids, the activities whose sign-ups go. Without this a cancellation that is
 * moving the same person up would wait for us, and we for it.
 */
async function lockActivities({ db }: Work, personId: string, familyId: string | null): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM activity
    WHERE id IN (
      SELECT activity_id FROM sign_up LEFT JOIN child ON child.id = sign_up.child_id
      WHERE person_id = ${personId}::uuid OR family_id = ${familyId}::uuid
    ) ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}

async function eraseFamily({ db }: Work, familyId: string): Promise<string> {
  const { dataKeyId } = await db.family.delete({ where: { id: familyId } });
  return dataKeyId;
}

async function destroyUnusedKeys({ db }: Work, ids: string[]): Promise<void> {
  const unused = { people: { none: {} }, families: { none: {} }, welfareCases: { none: {} } };
  await db.dataKey.deleteMany({ where: { id: { in: ids }, ...unused } });
}
