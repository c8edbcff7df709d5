import type { Work } from '../../store/work.js';

/**
 * Records that a person agrees to their family's record being kept. A child's data are sensitive, and a
 * guardian has to agree to their use (Personal Information Protection Law 2021, articles 28, 29 and 31).
 */
export function recordConsent(work: Work, personId: string): Promise<void> {
  return recordConsents(work, [personId]);
}

/** Records the consent of several people who agree at the same moment. */
export async function recordConsents({ db, now }: Work, personIds: readonly string[]): Promise<void> {
  await db.person.updateMany({ where: { id: { in: [...personIds] } }, data: { consentedAt: now } });
}
