import { AppError } from '../../core/errors.js';
import { openDataKeys } from '../../store/encryption/data-keys.js';
import type { DataKey } from '../../store/encryption/seal.js';
import type { Work } from '../../store/work.js';
import type { ChildAnswers } from './answers.js';
import { calendarDay, openChildName, openFamily } from './opening.js';
import type { FamilyCare } from './policy.js';
import type { FamilyView } from './types.js';

/** Opens several families at once; unknown ids are absent from the result. */
export async function readFamilies(
  work: Work,
  familyIds: readonly string[],
): Promise<Map<string, FamilyView>> {
  const oldestFirst = { orderBy: { id: 'asc' } } as const;
  const rows = await work.db.family.findMany({
    where: { id: { in: [...familyIds] } },
    include: { guardians: oldestFirst, children: oldestFirst },
  });
  const keys = await openDataKeys(
    work,
    rows.map((row) => row.dataKeyId),
  );
  return new Map(rows.map((row) => [row.id, openFamily(keyOf(keys, row.dataKeyId), row)]));
}

/**
 * Opens one family.
 * @throws AppError `familyUnknown`
 */
export async function readFamily(work: Work, familyId: string): Promise<FamilyView> {
  const family = (await readFamilies(work, [familyId])).get(familyId);
  if (!family) throw new AppError('familyUnknown');
  return family;
}

/** The family of a person, or null before they have registered one. */
export async function familyOfPerson(work: Work, personId: string): Promise<FamilyView | null> {
  const where = { id: personId };
  const person = await work.db.person.findUnique({ where, select: { familyId: true } });
  return person?.familyId ? readFamily(work, person.familyId) : null;
}

/** Reads what decides who looks after families; unknown ids are absent from the result. */
export async function readFamilyCare(
  { db }: Work,
  familyIds: readonly string[],
): Promise<Map<string, FamilyCare>> {
  const rows = await db.family.findMany({
    where: { id: { in: [...familyIds] } },
    select: { id: true, residenceArea: true, cases: { select: { teamId: true } } },
  });
  return new Map(
    rows.map(({ id, residenceArea, cases }) => {
      const caseTeamIds = cases.flatMap(({ teamId }) => teamId ?? []);
      return [id, { residenceArea, caseTeamIds }];
    }),
  );
}

/** The names of children by their ids; unknown ids are absent from the result. */
export async function readChildNames(work: Work, childIds: readonly string[]): Promise<Map<string, string>> {
  if (childIds.length === 0) return new Map();
  const rows = await work.db.child.findMany({
    where: { id: { in: [...childIds] } },
    select: { id: true, nameSealed: true, family: { select: { dataKeyId: true } } },
  });
  const keys = await openDataKeys(
    work,
    rows.map((row) => row.family.dataKeyId),
  );
  return new Map(rows.map((row) => [row.id, openChildName(keyOf(keys, row.family.dataKeyId), row)]));
}

/** The birth dates of children by their ids; only those of the person's own family are in the result. */
export async function readBirths({ db }: Work, personId: string, childIds: readonly string[]) {
  const rows = await db.child.findMany({
    where: { id: { in: [...childIds] }, family: { people: { some: { id: personId } } } },
    select: { id: true, birthDate: true, birthPrecision: true },
  });
  return new Map(
    rows.map(({ id, birthDate, birthPrecision }) => {
      const precision = birthPrecision as ChildAnswers['birthPrecision'];
      return [id, { birthDate: calendarDay(birthDate), birthPrecision: precision }];
    }),
  );
}

/** The guardians with a phone number (E.164); more than one where a phone is shared. */
export async function findByPhone({ db, vault }: Work, phone: string) {
  const where = { phoneIndex: vault.index('phone', phone) };
  const rows = await db.guardian.findMany({ where, select: { id: true, familyId: true } });
  return rows.map(({ id, familyId }) => ({ familyId, guardianId: id }));
}

/** The children with an ID number (18 characters); more than one where two families registered a child. */
export async function findByIdNumber({ db, vault }: Work, idNumber: string) {
  const where = { idNumberIndex: vault.index('id-number', idNumber) };
  const rows = await db.child.findMany({ where, select: { id: true, familyId: true } });
  return rows.map(({ id, familyId }) => ({ familyId, childId: id }));
}

function keyOf(keys: Map<string, DataKey>, id: string): DataKey {
  const key = keys.get(id);
  if (!key) throw new Error(`data key ${id} was destroyed`);
  return key;
}
