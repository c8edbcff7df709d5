import { AppError } from '../../core/errors.js';
import type { Work } from '../../store/work.js';

/**
 * Makes sure that an administrator is left without this account. The administrators are locked, so
 * that two of them cannot remove each other at once.
 * @throws AppError `lastAdministrator`
 */
export async function keepAdministrator({ db }: Work, withoutStaffId: string): Promise<void> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM staff WHERE role = 'administrator' AND active ORDER BY id FOR UPDATE`;
  const isOne = rows.some(({ id }) => id === withoutStaffId);
  if (isOne && rows.length === 1) throw new AppError('lastAdministrator');
}
