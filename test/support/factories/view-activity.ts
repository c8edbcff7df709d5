import type { ActivityView, SignUpView } from '../../../src/domain/activities/index.js';
import type { FamilyView } from '../../../src/domain/families/index.js';
import { someChild } from './create-family.js';
import { someActivity } from './offer-activity.js';

/** An open activity as people see it, with eight of ten seats left unless told. `number` makes its id. */
export function viewActivity(number: number, fields: Partial<ActivityView> = {}): ActivityView {
  const id = `0192c0de-0000-7000-8000-${String(number).padStart(12, '0')}`;
  return { ...someActivity(), id, state: 'open', seatsLeft: 8, waiting: 0, ...fields };
}

/** A standing sign-up as its owner sees it: the guardian's own, confirmed, unless told. */
export function viewSignUp(activity: ActivityView, fields: Partial<SignUpView> = {}): SignUpView {
  const signUpId = `${activity.id.slice(0, 24)}9${activity.id.slice(25)}`;
  return {
    signUpId,
    childId: null,
    childName: null,
    state: 'confirmed',
    position: null,
    activity,
    ...fields,
  };
}

/** A family in Longgang as it sees itself; a child's id is its name. */
export function viewFamily(...children: { name: string; birthDate?: string }[]): FamilyView {
  return {
    id: 'family-1',
    residenceArea: '440307',
    address: null,
    guardians: [],
    children: children.map(({ name, birthDate = null }) => ({
      ...someChild({ name, birthDate, birthPrecision: birthDate === null ? null : 'day' }),
      id: name,
    })),
  };
}
