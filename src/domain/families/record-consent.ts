import type { Work } from '../../store/work.js';

/**
 * Records that a person agrees to their family's record being kept. A child's data are sensitive, and a
 * guardian has to agree to their use (Personal Information Protection Law 2021, articles 28, 29 and 31).
 */
export async function recordConsent({ db, now }: Work, personId: string): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { consentedAt: now } });
}
