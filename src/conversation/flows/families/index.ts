export { consentFlow } from './consent.js';
export { familyFlow } from './family.js';
export { forgetFlow } from './forget.js';
export { myDataFlow } from './my-data.js';
export { registerFlow } from './register.js';
