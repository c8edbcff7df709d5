import { AppError } from '../../core/errors.js';
import type { Work } from '../../store/work.js';
import { findStaff } from './find-staff.js';
import { canBeOnDuty } from './policy.js';
import { staffRoleSchema } from './types.js';

/**
 * Puts a member of staff on duty or takes them off it.
 * @throws AppError `staffUnknown`; `cannotBeOnDuty` when the account is closed or its role answers no cases
 */
export async function setOnDuty(
  work: Work,
  { staffId, onDuty }: { staffId: string; onDuty: boolean },
): Promise<void> {
  const staff = await findStaff(work, staffId);
  const able = staff.active && canBeOnDuty(staffRoleSchema.parse(staff.role));
  if (onDuty && !able) throw new AppError('cannotBeOnDuty');
  await work.db.staff.update({ where: { id: staffId }, data: { onDuty } });
}
