export * as activitiesContract from './activities.js';
export type { Endpoint, Method, Read } from './endpoint.js';
export * as familiesContract from './families.js';
export * as outboxContract from './outbox.js';
export * as sessionContract from './session.js';
export { type Problem, problem, reasonHeader } from './shared.js';
export * as staffContract from './staff.js';
export * as welfareContract from './welfare.js';
