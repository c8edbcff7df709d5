import type { ChannelName } from '../../channels/channel.js';
import { AppError } from '../../core/errors.js';
import type { Locale } from '../../core/i18n.js';
import { openDataKey } from '../../store/encryption/data-keys.js';
import { unseal } from '../../store/encryption/seal.js';
import type { Work } from '../../store/work.js';
import { familyOfPerson, readChildNames } from './queries.js';
import type { CopyOfData } from './types.js';

/**
 * Everything that is held about a person, opened (Personal Information Protection Law 2021, article 45).
 * Cases are the person's own: what another guardian of the family raised is not in it.
 * @throws AppError `personUnknown`
 */
export async function copyOfData(work: Work, personId: string): Promise<CopyOfData> {
  const person = await work.db.person.findUnique({
    where: { id: personId },
    include: { _count: { select: { inbound: true, outbound: { where: { state: 'sent' } } } } },
  });
  if (!person) throw new AppError('personUnknown');
  return {
    locale: person.locale as Locale,
    knownSince: person.createdAt,
    consentedAt: person.consentedAt,
    noticesStoppedAt: person.noticesStoppedAt,
    messages: { received: person._count.inbound, sent: person._count.outbound },
    chats: await copyOfChats(work, personId, person.dataKeyId),
    family: await familyOfPerson(work, personId),
    signUps: await copyOfSignUps(work, personId),
    cases: await copyOfCases(work, personId),
  };
}

async function copyOfChats(work: Work, personId: string, dataKeyId: string): Promise<CopyOfData['chats']> {
  const key = await openDataKey(work, dataKeyId);
  const chats = await work.db.chat.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } });
  return chats.map(({ id, channel, addressSealed, createdAt }) => ({
    channel: channel as ChannelName,
    address: unseal(key, { table: 'chat', column: 'address', row: id }, addressSealed),
    since: createdAt,
  }));
}

async function copyOfSignUps(work: Work, personId: string): Promise<CopyOfData['signUps']> {
  const rows = await work.db.signUp.findMany({
    where: { personId },
    orderBy: { activity: { startsAt: 'asc' } },
    include: { activity: { select: { title: true, startsAt: true } } },
  });
  const names = await readChildNames(
    work,
    rows.flatMap(({ childId }) => childId ?? []),
  );
  return rows.map(({ activity, childId, state }) => ({
    ...activity,
    childName: (childId && names.get(childId)) ?? null,
    state,
  }));
}

function copyOfCases({ db }: Work, personId: string): Promise<CopyOfData['cases']> {
  return db.welfareCase.findMany({
    where: { personId },
    orderBy: { openedAt: 'asc' },
    select: { number: true, urgency: true, state: true, openedAt: true, closedAt: true },
  });
}
