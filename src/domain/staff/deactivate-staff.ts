import type { Work } from '../../store/work.js';
import { endSessions } from './end-sessions.js';
import { findStaff } from './find-staff.js';
import { keepAdministrator } from './keep-administrator.js';

/**
 * Closes an account for good and signs it out; what its owner did stays under their name.
 * @throws AppError `staffUnknown`, `lastAdministrator`
 */
export async function deactivateStaff(work: Work, staffId: string): Promise<void> {
  await findStaff(work, staffId);
  await keepAdministrator(work, staffId);
  await work.db.staff.update({ where: { id: staffId }, data: { active: false, onDuty: false } });
  await endSessions(work, staffId);
}
