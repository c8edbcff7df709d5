import { type DataKey, seal } from '../../store/encryption/seal.js';
import type { Vault } from '../../store/encryption/vault.js';
import type { Child, Guardian } from '../../store/generated/client.js';
import type { Work } from '../../store/work.js';
import type { ChildAnswers, ChildChanges, GuardianAnswers, GuardianChanges, HomeChanges } from './answers.js';

type Bytes = Uint8Array<ArrayBuffer>;
type Sealer = (column: string, text: string | null | undefined) => Bytes | null | undefined;

type GuardianColumns = Omit<Guardian, 'id' | 'familyId' | 'personId' | 'createdAt'>;
type ChildColumns = Omit<Child, 'id' | 'familyId' | 'createdAt'>;

function sealer(key: DataKey, table: string, row: string): Sealer {
  return (column, text) => (typeof text === 'string' ? seal(key, { table, column, row }, text) : text);
}

function index(vault: Vault, use: 'phone' | 'id-number', text: string | null | undefined) {
  return typeof text === 'string' ? vault.index(use, text) : text;
}

function day(date: string | null | undefined): Date | null | undefined {
  return typeof date === 'string' ? new Date(`${date}T00:00:00Z`) : date;
}

/** The columns of a family's home; what is undefined stays as it is. */
export function homeColumns(
  { now }: Work,
  key: DataKey,
  row: string,
  { residenceArea, address }: HomeChanges,
) {
  return { residenceArea, addressSealed: sealer(key, 'family', row)('address', address), updatedAt: now };
}

/** The columns of a guardian's answers; what is undefined stays as it is. */
export function guardianColumns(
  work: Work,
  key: DataKey,
  row: string,
  answers: GuardianAnswers,
): GuardianColumns;
export function guardianColumns(
  work: Work,
  key: DataKey,
  row: string,
  answers: GuardianChanges,
): Partial<GuardianColumns>;
export function guardianColumns(
  { vault, now }: Work,
  key: DataKey,
  row: string,
  { name, relation, phone }: GuardianChanges,
): Partial<GuardianColumns> {
  const sealed = sealer(key, 'guardian', row);
  return {
    nameSealed: sealed('name', name) ?? undefined,
    relation,
    phoneSealed: sealed('phone', phone),
    phoneIndex: index(vault, 'phone', phone),
    updatedAt: now,
  };
}

/** The columns of a child's answers; what is undefined stays as it is. */
export function childColumns(work: Work, key: DataKey, row: string, answers: ChildAnswers): ChildColumns;
export function childColumns(
  work: Work,
  key: DataKey,
  row: string,
  answers: ChildChanges,
): Partial<ChildColumns>;
export function childColumns(
  { vault, now }: Work,
  key: DataKey,
  row: string,
  answers: ChildChanges,
): Partial<ChildColumns> {
  const sealed = sealer(key, 'child', row);
  return {
    nameSealed: sealed('name', answers.name) ?? undefined,
    idNumberSealed: sealed('id_number', answers.idNumber),
    idNumberIndex: index(vault, 'id-number', answers.idNumber),
    birthDate: day(answers.birthDate),
    birthPrecision: answers.birthPrecision,
    sex: answers.sex,
    registrationArea: answers.registrationArea,
    arrivedOn: day(answers.arrivedOn),
    arrivedPrecision: answers.arrivedPrecision,
    livesWith: answers.livesWith,
    schoolSituation: answers.schoolSituation,
    schoolSealed: sealed('school', answers.school),
    insurance: answers.insurance,
    vaccinations: answers.vaccinations,
    health: answers.health,
    healthSealed: sealed('health', answers.healthDetail),
    updatedAt: now,
  };
}
