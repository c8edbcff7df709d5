import type { Flow } from '../../../src/conversation/engine/flow.js';
import type { House } from '../../../src/conversation/engine/house.js';
import { activitiesFlow } from '../../../src/conversation/flows/activities/index.js';
import {
  answerAnything,
  answerQuestion,
  guidanceFlow,
} from '../../../src/conversation/flows/guidance/index.js';
import { createHouse } from '../../../src/conversation/flows/house.js';
import { translate } from '../../support/talk.js';

const register: Flow = {
  id: 'register',
  start: 'name',
  keeps: true,
  steps: {
    name: {
      ask: () => ({ lines: [{ raw: '您怎么称呼？' }] }),
      parse: (input) => (input.kind === 'text' ? { value: input.text } : { wrong: { raw: '请打字。' } }),
      next: () => ({ to: null }),
    },
  },
};

const house = createHouse(translate);

/** The house with the flows under test and a short form that can be interrupted. */
export const testHouse: House = {
  ...house,
  flows: { ...house.flows, guidance: guidanceFlow, activities: activitiesFlow, register },
  openly: [answerQuestion, answerAnything],
};
