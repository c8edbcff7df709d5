export { type BirthDateProblem, type BirthDateResult, parseBirthDate } from './birth-date.js';
export * from './calendar-date.js';
export { type MobileNumberProblem, type MobileNumberResult, parseMobileNumber } from './mobile-number.js';
export {
  parseResidentId,
  type ResidentId,
  type ResidentIdProblem,
  type ResidentIdResult,
  residentIdCheckCharacter,
  type Sex,
} from './resident-id.js';
export { parseSince, type SinceProblem, type SinceResult } from './since-date.js';
