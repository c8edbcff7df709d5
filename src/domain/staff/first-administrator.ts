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
 * Adds the first administrator while there is no staff at all. A generated password is returned
 * this once, to be shown to whoever starts the program; one that was given is not repeated. Null when
 * there is staff already.
 */
export async function firstAdministrator(
  work: Work,
  { email, password, locale = 'zh-CN' }: FirstAdministrator,
): Promise<{ email: string; password: string | null } | null> {
  await lockName(work.db, 'firstStart');
  if ((await work.db.staff.count()) > 0) return null;
  const generated = password === null ? generatePassword() : null;
  const name = email.split('@')[0] ?? email;
  await addStaff(work, { email, name, role: 'administrator', password: password ?? generated ?? '', locale });
  return { email, password: generated };
}
