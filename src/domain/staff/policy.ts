import { isWithin } from '../../core/areas/index.js';
import { type Actor, everywhere, type StaffRole } from './types.js';

type Who = Pick<Actor, 'role'>;

const oneOf =
  (...roles: StaffRole[]) =>
  (actor: Who): boolean =>
    roles.includes(actor.role);

/** Who adds accounts, sets roles and passwords, and makes teams. */
export const mayManageStaff = oneOf('administrator');

/** Who sees the list of staff and teams. */
export const maySeeStaff = oneOf('administrator', 'supervisor', 'auditor');

/** Who sees which teams there are. */
export const maySeeTeams = oneOf('administrator', 'supervisor', 'caseworker', 'auditor');

const mayPlanDuty = oneOf('administrator', 'supervisor');
const mayBeOnDuty = oneOf('administrator', 'supervisor', 'caseworker');

/** Who puts a member of staff on duty: they themselves, or whoever plans the duty. */
export function maySetOnDuty(actor: Pick<Actor, 'id' | 'role'>, staffId: string): boolean {
  return mayPlanDuty(actor) || (mayBeOnDuty(actor) && actor.id === staffId);
}

/** Who may set the duty of somebody at all, if only their own. */
export function maySetSomeDuty(actor: Who): boolean {
  return mayPlanDuty(actor) || mayBeOnDuty(actor);
}

/** Who may be called to an emergency: roles that answer cases. */
export function canBeOnDuty(role: StaffRole): boolean {
  return mayBeOnDuty({ role });
}

/**
 * Whether an area (GB/T 2260) is one that the actor's teams look after. What has no area yet is looked
 * after by teams for everywhere alone.
 */
export function looksAfter(actor: Pick<Actor, 'areas'>, area: string | null): boolean {
  if (actor.areas.includes(everywhere)) return true;
  return area !== null && actor.areas.some((own) => isWithin(area, own));
}
