import { AppError } from '../../core/errors.js';
import { newId } from '../../core/ids.js';
import type { Person, DataKey as StoredKey } from '../../store/generated/client.js';
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
  const [registered] = await registerFamilies(work, [family]);
  if (!registered) throw new Error('the family was not registered');
  return registered;
}

/**
 * Registers the families of several people, each of whom registers one, in a few statements for all.
 * @returns the families in the same order
 * @throws AppError as `registerFamily`, for the first person whom it concerns, before anything is stored
 */
export async function registerFamilies(
  work: Work,
  families: readonly NewFamily[],
): Promise<{ familyId: string }[]> {
  const people = await readPeople(
    work,
    families.map(({ personId }) => personId),
  );
  const registered = families.map((family) => {
    const person = people.get(family.personId);
    if (!person) throw new AppError('personUnknown');
    if (person.consentedAt === null) throw new AppError('consentMissing');
    return { ...family, person, familyId: person.familyId ?? newId(), isNew: person.familyId === null };
  });
  await createFamilies(
    work,
    registered.filter(({ isNew }) => isNew),
  );
  for (const family of registered) if (!family.isNew) await correctStanding(work, family.familyId, family);
  return registered.map(({ familyId }) => ({ familyId }));
}

type Registrant = Person & { dataKey: StoredKey };

async function readPeople({ db }: Work, personIds: readonly string[]): Promise<Map<string, Registrant>> {
  await lockPeople(db, personIds);
  const rows = await db.person.findMany({
    where: { id: { in: [...personIds] } },
    include: { dataKey: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

async function createFamilies(
  work: Work,
  families: readonly (NewFamily & { person: Registrant; familyId: string })[],
): Promise<void> {
  if (families.length === 0) return;
  const { db, now: createdAt } = work;
  const rows = families.map(({ person, familyId: id, guardian, ...home }) => {
    const key = work.vault.openKey(person.dataKey);
    const own = { id: newId(), familyId: id, personId: person.id, createdAt };
    return {
      family: { id, dataKeyId: key.id, createdAt, ...homeColumns(work, key, id, home) },
      guardian: { ...own, ...guardianColumns(work, key, own.id, guardian) },
    };
  });
  await db.family.createMany({ data: rows.map(({ family }) => family) });
  await db.guardian.createMany({ data: rows.map(({ guardian }) => guardian) });
  await db.$executeRaw`
    UPDATE person SET family_id = fresh.family_id
    FROM unnest(
      ${families.map(({ personId }) => personId)}::uuid[], ${families.map(({ familyId }) => familyId)}::uuid[]
    ) AS fresh (person_id, family_id)
    WHERE person.id = fresh.person_id`;
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
