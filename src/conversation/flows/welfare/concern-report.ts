import type { Context } from '../../engine/flow.js';
import { text } from '../../engine/text.js';

/** What was told in the guided form so far, as one text for the caseworker. */
export function reportOf({ answers, say }: Context, described: string | null): string {
  const unsaid = say(text('welfare:concern.unsaid'));
  const chosen = (question: 'what' | 'who') =>
    answers[question] ? say(text(`welfare:concern.${question}Choices.${answers[question]}`)) : unsaid;
  const report = text('welfare:concern.report', {
    what: chosen('what'),
    who: chosen('who'),
    describe: described ?? unsaid,
    reach: typeof answers.reach === 'string' ? answers.reach : unsaid,
  });
  return say(report);
}
