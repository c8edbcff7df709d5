import { createTranslate } from '../core/i18n.js';
import { generatePassword } from '../domain/staff/index.js';
import { dayInShanghai } from '../domain/welfare/index.js';
import { audit } from '../store/audit.js';
import { lockName } from '../store/locks.js';
import { inTransaction, type Store, type Work } from '../store/work.js';
import { addSampleActivities } from './add-activities.js';
import { addSampleCases } from './add-cases.js';
import { addSampleFamilies } from './add-families.js';
import { addSampleStaff, sampleDomain } from './add-staff.js';
import { readSampleContent } from './content.js';

const dayMs = 24 * 3_600_000;
const daysBefore = 60;

/** How the sample staff sign in. The password is generated for this database and stored nowhere. */
export interface SampleAccounts {
  password: string;
  emails: string[];
}

/**
 * Adds marked sample teams, staff, families, activities and cases to a database that knows no person and
 * no sample staff yet. The password is returned this once, to be shown to whoever starts the program;
 * null when nothing was added.
 */
export async function addSampleData(store: Store): Promise<SampleAccounts | null> {
  const password = generatePassword();
  return inTransaction(store, async (work) => {
    await lockName(work.db, 'firstStart');
    if (await isInUse(work)) return null;
    const content = readSampleContent();
    const before = { ...work, now: new Date(work.now.getTime() - daysBefore * dayMs) };
    const staff = await addSampleStaff(before, content, password);
    const parents = await addSampleFamilies(before, content.families, dayInShanghai(work.now));
    await addSampleActivities(work, content.activities, parents);
    await addSampleCases(work, content.cases, { parents, staff, translate: createTranslate() });
    await audit(work, [
      { staffId: null, action: 'sample-data.add', recordKind: 'database', recordId: 'sample-data' },
    ]);
    return { password, emails: content.staff.map(({ account }) => `${account}@${sampleDomain}`) };
  });
}

async function isInUse({ db }: Work): Promise<boolean> {
  const sampleStaff = await db.staff.count({ where: { sample: true } });
  return sampleStaff > 0 || (await db.person.count()) > 0;
}
