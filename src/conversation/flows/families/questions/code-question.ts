import type { Context } from '../../../engine/flow.js';
import { text } from '../../../engine/text.js';
import type { Answers, Question } from './question.js';

type Extra = Partial<Pick<Question, 'optional' | 'when'>> & {
  /** Leaves out what does not come into question, by what is known. */
  fits?(code: string, answers: Answers, today: string): boolean;
};

/**
 * A question with a short list of answers. Their labels stand at `families:<id>.options.<code>`, other
 * words for them in `words.json` at `<field>.<code>`.
 */
export function codeQuestion(id: string, codes: readonly string[], { fits, ...extra }: Extra = {}): Question {
  const label = (code: string) => text(`families:${id}.options.${code}`);
  const field = id.slice(id.indexOf('.') + 1);
  return {
    id,
    fields: [id],
    choices: ({ answers, today }: Context) =>
      codes
        .filter((code) => fits?.(code, answers, today) ?? true)
        .map((code) => ({ value: code, label: label(code), synonyms: `${field}.${code}` })),
    show: (value) => label(String(value)),
    ...extra,
  };
}
