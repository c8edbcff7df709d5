import type { Choice, Flow } from '../../engine/flow.js';
import { read } from '../../engine/request.js';
import { text } from '../../engine/text.js';
import { copyLines } from './copy-lines.js';

const choices: Choice[] = [
  { value: 'family', label: text('families:myData.change'), synonyms: 'change' },
  { value: 'forget', label: text('families:myData.forget'), synonyms: 'forget.word' },
  { value: 'menu', label: text('families:toMenu'), synonyms: 'no' },
];

/** A readable copy of everything that is held about the person, and how to change or delete it. */
export const myDataFlow: Flow = {
  id: 'my-data',
  start: 'show',
  steps: {
    show: {
      run: function* (context) {
        return { to: 'after', lines: copyLines(yield* read('copy'), context) };
      },
    },
    after: {
      open: true,
      ask: () => ({ lines: [text('families:myData.after')], choices }),
      next: (value) => ({ to: value === 'menu' ? null : { flow: String(value) } }),
    },
  },
};
