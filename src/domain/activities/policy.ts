import type { Actor, StaffRole } from '../staff/index.js';

type Who = Pick<Actor, 'role'>;

/** Who may do what with activities. */
const allowed: Record<'manage' | 'readSignUps', readonly StaffRole[]> = {
  manage: ['administrator', 'supervisor', 'coordinator', 'volunteer'],
  readSignUps: ['administrator', 'supervisor', 'coordinator', 'volunteer'],
};

/** Tells whether somebody of the staff may create and cancel activities. */
export function mayManageActivities({ role }: Who): boolean {
  return allowed.manage.includes(role);
}

/** Tells whether somebody of the staff may see who signed up, with the children's names. */
export function mayReadSignUps({ role }: Who): boolean {
  return allowed.readSignUps.includes(role);
}
