import { type DataKey, type Place, unseal } from '../../store/encryption/seal.js';
import type { Child, Family, Guardian } from '../../store/generated/client.js';
import type { ChildView, FamilyView, GuardianView } from './types.js';

/** Opens a column that may be empty. */
function openColumn(key: DataKey, place: Place, sealed: Uint8Array | null): string | null {
  return sealed === null ? null : unseal(key, place, sealed);
}

/** The day of a date column as YYYY-MM-DD. */
export function calendarDay(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

function openGuardian(key: DataKey, row: Guardian): GuardianView {
  const place = (column: string) => ({ table: 'guardian', column, row: row.id });
  return {
    id: row.id,
    personId: row.personId,
    name: unseal(key, place('name'), row.nameSealed),
    relation: row.relation as GuardianView['relation'],
    phone: openColumn(key, place('phone'), row.phoneSealed),
  };
}

/** The name of a child, opened with the key of its family. */
export function openChildName(key: DataKey, { id, nameSealed }: Pick<Child, 'id' | 'nameSealed'>): string {
  return unseal(key, { table: 'child', column: 'name', row: id }, nameSealed);
}

function openChild(key: DataKey, row: Child): ChildView {
  const place = (column: string) => ({ table: 'child', column, row: row.id });
  return {
    id: row.id,
    name: openChildName(key, row),
    idNumber: openColumn(key, place('id_number'), row.idNumberSealed),
    birthDate: calendarDay(row.birthDate),
    birthPrecision: row.birthPrecision as ChildView['birthPrecision'],
    sex: row.sex as ChildView['sex'],
    registrationArea: row.registrationArea,
    arrivedOn: calendarDay(row.arrivedOn),
    arrivedPrecision: row.arrivedPrecision as ChildView['arrivedPrecision'],
    livesWith: row.livesWith as ChildView['livesWith'],
    schoolSituation: row.schoolSituation as ChildView['schoolSituation'],
    school: openColumn(key, place('school'), row.schoolSealed),
    insurance: row.insurance as ChildView['insurance'],
    vaccinations: row.vaccinations as ChildView['vaccinations'],
    health: row.health as ChildView['health'],
    healthDetail: openColumn(key, place('health'), row.healthSealed),
  };
}

/** A family's rows, opened with its key. */
export function openFamily(
  key: DataKey,
  row: Family & { guardians: Guardian[]; children: Child[] },
): FamilyView {
  return {
    id: row.id,
    residenceArea: row.residenceArea,
    address: openColumn(key, { table: 'family', column: 'address', row: row.id }, row.addressSealed),
    guardians: row.guardians.map((guardian) => openGuardian(key, guardian)),
    children: row.children.map((child) => openChild(key, child)),
  };
}
