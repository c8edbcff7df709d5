import type { Locale } from '../../core/i18n.js';
import { lockName } from '../../store/locks.js';
import type { Work } from '../../store/work.js';
import { addStaff } from './add-staff.js';
import { generatePassword } from './password.js';

export interface FirstAdministrator {
  email: string;
  /** Null: generated. */
  password: string | null;
  locale?: Locale;
}

/**
 * Adds the first administrator while there is no staff at all. The password is returned this once, to
 * be shown to whoever starts the program; null when there is staff already.
 */
export async function firstAdministrator(
  work: Work,
  { email, password, locale = 'zh-CN' }: FirstAdministrator,
): Promise<{ email: string; password: string } | null> {
  await lockName(work.db, 'firstStart');
  if ((await work.db.staff.count()) > 0) return null;
  const chosen = password ?? generatePassword();
  const name = email.split('@')[0] ?? email;
  await addStaff(work, { email, name, role: 'administrator', password: chosen, locale });
  return { email, password: chosen };
}
