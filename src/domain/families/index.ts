export * from './answers.js';
export { copyOfData } from './copy-of-data.js';
export { correctChild } from './correct-child.js';
export { correctFamily } from './correct-family.js';
export { correctGuardian } from './correct-guardian.js';
export { type Eligibility, type EligibilityFacts, eligibility, type MissingFact } from './eligibility.js';
export { familyKey } from './family-key.js';
export { forgetPerson } from './forget-person.js';
export { type FamilyCare, mayCorrectFamily, mayViewFamily } from './policy.js';
export {
  familyOfPerson,
  findByIdNumber,
  findByPhone,
  readBirths,
  readChildNames,
  readFamilies,
  readFamily,
  readFamilyCare,
} from './queries.js';
export { recordConsent, recordConsents } from './record-consent.js';
export { registerChild, registerChildren } from './register-child.js';
export { registerFamilies, registerFamily } from './register-family.js';
export { resumeNotices, stopNotices } from './stop-notices.js';
export type { ChildView, CopyOfData, FamilyView, Forgotten, GuardianView } from './types.js';
