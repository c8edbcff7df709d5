import type { Flow } from '../../engine/flow.js';
import { details, list } from './list-steps.js';
import { confirmCancel, mine, which } from './my-sign-ups-steps.js';
import { signUpStep, who } from './sign-up-steps.js';

/** What is on nearby, signing up for it, and the person's own sign-ups. */
export const activitiesFlow: Flow = {
  id: 'activities',
  start: 'list',
  steps: {
    list,
    details,
    'sign-up': signUpStep,
    who,
    mine,
    which,
    'confirm-cancel': confirmCancel,
  },
};
