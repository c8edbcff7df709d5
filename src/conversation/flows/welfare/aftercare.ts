import type { ConcernKind, Triage } from '../../../domain/welfare/index.js';
import type { Flow } from '../../engine/flow.js';
import { perform } from '../../engine/request.js';
import type { Json } from '../../engine/session.js';
import { text } from '../../engine/text.js';

/** The question after the first advice, by what the danger is; where nothing stands: is it safe to chat. */
const questions: Partial<Record<ConcernKind, 'company' | 'where'>> = {
  'self-harm': 'company',
  distress: 'company',
  missing: 'where',
  medical: 'where',
};

const choices: Record<string, readonly string[]> = {
  safe: ['safe', 'unsafe'],
  company: ['company', 'alone'],
  where: [],
};

/** What the flow below is told of a danger. */
export function aftercareOf({ kind }: Pick<Triage, 'kind'>): Record<string, Json> {
  return { question: (kind && questions[kind]) ?? 'safe' };
}

/** One question after the advice. Everything else that is typed goes to the caseworker by the open talk. */
export const aftercareFlow: Flow = {
  id: 'aftercare',
  start: 'ask',
  steps: {
    ask: {
      open: true,
      ask: ({ answers }) => ({
        lines: [text(`welfare:aftercare.${answers.question}`)],
        choices: (choices[String(answers.question)] ?? []).map((value) => ({
          value,
          label: text(`welfare:aftercare.choices.${value}`),
          synonyms: value,
        })),
      }),
      next: function* (value, { person, say }) {
        const said = say(text(`welfare:aftercare.choices.${value}`));
        const asked = say(
          text(`welfare:aftercare.${value === 'company' || value === 'alone' ? 'company' : 'safe'}`),
        );
        if (person.talkCaseId !== null) {
          yield* perform({ kind: 'tell-caseworker', caseId: person.talkCaseId, text: `${asked} ${said}` });
        }
        return { to: 'listen', answers: { reply: value } };
      },
    },
    listen: {
      open: true,
      ask: ({ answers }) => ({ lines: [text(`welfare:aftercare.replies.${answers.reply}`)] }),
      next: () => ({ to: 'listen' }),
    },
  },
};
