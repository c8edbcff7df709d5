export { activitiesFlow } from './activities-flow.js';
