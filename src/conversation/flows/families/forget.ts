import { isRefusal } from '../../engine/effect.js';
import type { Choice, Context, Flow, Next, Parsed } from '../../engine/flow.js';
import type { Input } from '../../engine/input.js';
import { refusalText } from '../../engine/refusal.js';
import { perform } from '../../engine/request.js';
import { text } from '../../engine/text.js';

const stay: Choice = { value: 'stay', label: text('families:forget.stay'), synonyms: 'no' };
const go: Choice = { value: 'go', label: text('families:forget.go'), synonyms: 'yes' };

/** Erases the person and their records, after two confirmations. */
export const forgetFlow: Flow = {
  id: 'forget',
  start: 'explain',
  steps: {
    explain: {
      ask: () => ({ lines: [text('families:forget.explain')], choices: [stay, go] }),
      next: (value) => (value === 'go' ? { to: 'word' } : stayed),
    },
    word: {
      ask: () => ({ lines: [text('families:forget.word')], choices: [stay] }),
      parse: readWord,
      next: () => stayed,
    },
    erase: {
      run: function* () {
        const outcome = yield* perform({ kind: 'forget' });
        if (isRefusal(outcome)) return { to: null, lines: [refusalText(outcome)] };
        return { to: null, lines: [text('families:forget.goodbye')], forgets: true };
      },
    },
  },
};

const stayed: Next = { to: null, lines: [text('families:forget.stayed')] };

function readWord(input: Input, { words }: Context): Parsed {
  const isWord = input.kind === 'text' && words.means(input.text, 'forget.word');
  return isWord ? { handled: { to: 'erase' } } : { wrong: text('families:forget.notTheWord') };
}
