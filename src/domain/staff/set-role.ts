import type { Work } from '../../store/work.js';
import { findStaff } from './find-staff.js';
import { keepAdministrator } from './keep-administrator.js';
import { canBeOnDuty } from './policy.js';
import type { StaffRole } from './types.js';

/**
 * Gives a member of staff another role; it holds from their next request on.
 * @throws AppError `staffUnknown`, `lastAdministrator`
 */
export async function setRole(
  work: Work,
  { staffId, role }: { staffId: string; role: StaffRole },
): Promise<void> {
  const staff = await findStaff(work, staffId);
  if (role !== 'administrator') await keepAdministrator(work, staffId);
  const onDuty = staff.onDuty && canBeOnDuty(role);
  await work.db.staff.update({ where: { id: staffId }, data: { role, onDuty } });
}
