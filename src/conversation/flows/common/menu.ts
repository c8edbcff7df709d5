import type { Choice, Flow } from '../../engine/flow.js';
import { text } from '../../engine/text.js';
import { commands } from './commands.js';

/** The menu's entries in their order; each is the command of the same name. */
const entries = ['register', 'guide', 'activities', 'concern', 'jobs', 'person'] as const;

const choices: Choice[] = entries.map((value) => ({ value, label: text(`conversation:menu.${value}`) }));

/** What we can do. `short` after something has ended; anything else typed here is a new question. */
export const menuFlow: Flow = {
  id: 'menu',
  start: 'choose',
  steps: {
    choose: {
      open: true,
      ask: ({ answers }) => ({
        lines: [text(answers.short ? 'conversation:menuAgain' : 'conversation:greeting')],
        choices,
      }),
      next: (command) => ({ to: commands[String(command)] ?? null }),
    },
  },
};
