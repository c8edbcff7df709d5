import { AppError } from '../../core/errors.js';
import { newId } from '../../core/ids.js';
import { openDataKey } from '../../store/encryption/data-keys.js';
import type { Person } from '../../store/generated/client.js';
import { lockPeople } from '../../store/locks.js';
import type { Work } from '../../store/work.js';
import type { GuardianAnswers, HomeAnswers } from './answers.js';
import { correctFamily } from './correct-family.js';
import { familyKey } from './family-key.js';
import { guardianColumns, homeColumns } from './sealing.js';

interface NewFamily extends HomeAnswers {
  personId: string;
  guardian: GuardianAnswers;
}

/**
 * Registers a person's family. A person who has one gets it corrected instead; what they skip then (null)
 * stays as it was.
 * @throws AppError `personUnknown`; `consentMissing` before `recordConsent`
 */
export async function registerFamily(work: Work, family: NewFamily): Promise<{ familyId: string }> {
  await lockPeople(work.db, [family.personId]);
  const person = await work.db.person.findUnique({ where: { id: family.personId } });
  if (!person) throw new AppError('personUnknown');
  if (person.consentedAt === null) throw new AppError('consentMissing');
  if (person.familyId === null) return { familyId: await createFamily(work, person, family) };
  await correctStanding(work, person.familyId, family);
  return { familyId: person.familyId };
}

async function createFamily(work: Work, person: Person, { guardian, ...home }: NewFamily): Promise<string> {
  const [key, id, guardianId] = [await openDataKey(work, person.dataKeyId), newId(), newId()];
  const { now: createdAt } = work;
  await work.db.family.create({
    data: { id, dataKeyId: key.id, createdAt, ...homeColumns(work, key, id, home) },
  });
  const answers = guardianColumns(work, key, guardianId, guardian);
  await work.db.guardian.create({
    data: { id: guardianId, familyId: id, personId: person.id, createdAt, ...answers },
  });
  await work.db.person.update({ where: { id: person.id }, data: { familyId: id } });
  return id;
}

async function correctStanding(work: Work, familyId: string, family: NewFamily): Promise<void> {
  const { personId, guardian } = family;
  const { residenceArea, address } = family;
  const changes = { residenceArea: residenceArea ?? undefined, address: address ?? undefined };
  await correctFamily(work, { familyId, changes });
  const key = await familyKey(work, familyId);
  const standing = await work.db.guardian.findUnique({ where: { personId }, select: { id: true } });
  const id = standing?.id ?? newId();
  await work.db.guardian.upsert({
    where: { id },
    create: { id, familyId, personId, createdAt: work.now, ...guardianColumns(work, key, id, guardian) },
    update: guardianColumns(work, key, id, { ...guardian, phone: guardian.phone ?? undefined }),
  });
}
