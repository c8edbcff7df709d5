import { AppError } from '../../core/errors.js';
import type { Staff } from '../../store/generated/client.js';
import type { Work } from '../../store/work.js';

/**
 * Reads one account.
 * @throws AppError `staffUnknown`
 */
export async function findStaff({ db }: Work, id: string): Promise<Staff> {
  const staff = await db.staff.findUnique({ where: { id } });
  if (!staff) throw new AppError('staffUnknown');
  return staff;
}
