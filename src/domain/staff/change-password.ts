import type { Work } from '../../store/work.js';
import { endSessions } from './end-sessions.js';
import { findStaff } from './find-staff.js';
import { generatePassword, hashPassword } from './password.js';

/**
 * Sets a password and signs the member of staff out everywhere.
 * @throws AppError `staffUnknown`
 */
export async function changePassword(
  work: Work,
  { staffId, password }: { staffId: string; password: string },
): Promise<void> {
  await findStaff(work, staffId);
  const passwordHash = await hashPassword(password);
  await work.db.staff.update({ where: { id: staffId }, data: { passwordHash } });
  await endSessions(work, staffId);
}

/**
 * Sets a generated password, to be handed over in person, and returns it.
 * @throws AppError `staffUnknown`
 */
export async function resetPassword(work: Work, staffId: string): Promise<string> {
  const password = generatePassword();
  await changePassword(work, { staffId, password });
  return password;
}
