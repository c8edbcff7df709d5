import type { Flow } from '../../engine/flow.js';
import { text } from '../../engine/text.js';

/** The greeting. Offers the other language to whoever has not chosen one. */
export const startFlow: Flow = {
  id: 'start',
  start: 'greet',
  steps: {
    greet: {
      run: ({ person }) => ({
        to: { flow: 'menu' },
        lines: person.localeChosen ? [] : [text('conversation:otherLanguage')],
      }),
    },
  },
};
