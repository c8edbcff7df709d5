import {
  type ChildAnswers,
  type FamilyView,
  type GuardianAnswers,
  type HomeAnswers,
  readFamily,
  registerChild,
  registerFamily,
} from '../../../src/domain/families/index.js';
import type { Work } from '../../../src/store/work.js';
import { createPerson, type PersonFields, type TestPerson } from './create-person.js';

export interface FamilyFields extends Partial<HomeAnswers> {
  guardian?: Partial<GuardianAnswers>;
  children?: Partial<ChildAnswers>[];
  person?: PersonFields;
}

/** A guardian's answers: a mother from Anhui unless told. */
export function someGuardian(fields: Partial<GuardianAnswers> = {}): GuardianAnswers {
  return { name: '王秀兰', relation: 'mother', phone: '+8613812345678', ...fields };
}

/** A child's answers: only a name is certain unless told. */
export function someChild(fields: Partial<ChildAnswers> = {}): ChildAnswers {
  return {
    name: '小雨',
    idNumber: null,
    birthDate: null,
    birthPrecision: null,
    sex: null,
    registrationArea: null,
    arrivedOn: null,
    arrivedPrecision: null,
    livesWith: null,
    schoolSituation: null,
    school: null,
    insurance: null,
    vaccinations: null,
    health: null,
    healthDetail: null,
    ...fields,
  };
}

/** A family in Longgang with one guardian who writes to us and one child, unless told. */
export async function createFamily(
  work: Work,
  fields: FamilyFields = {},
): Promise<{ person: TestPerson; family: FamilyView; childIds: string[] }> {
  const { guardian, children = [{}], residenceArea = '440307', address = null } = fields;
  const person = await createPerson(work, { consentedAt: work.now, ...fields.person });
  const home = { residenceArea, address };
  const { familyId } = await registerFamily(work, {
    personId: person.id,
    guardian: someGuardian(guardian),
    ...home,
  });
  const childIds: string[] = [];
  for (const child of children) {
    childIds.push((await registerChild(work, { familyId, child: someChild(child) })).childId);
  }
  return { person, family: await readFamily(work, familyId), childIds };
}
