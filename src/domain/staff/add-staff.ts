import { AppError } from '../../core/errors.js';
import { newId } from '../../core/ids.js';
import type { Work } from '../../store/work.js';
import { hashPassword } from './password.js';
import { emailSchema, type NewStaff } from './types.js';

/**
 * Adds an account and returns its id.
 * @throws AppError `emailTaken`
 */
export async function addStaff(work: Work, { password, ...fields }: NewStaff): Promise<string> {
  const email = emailSchema.parse(fields.email);
  const id = newId();
  const row = { ...fields, id, email, passwordHash: await hashPassword(password), createdAt: work.now };
  // A conflict must not end the transaction, and two at once must not both succeed.
  const { count } = await work.db.staff.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) throw new AppError('emailTaken');
  return id;
}
