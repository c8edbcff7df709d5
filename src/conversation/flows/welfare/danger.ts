import type { Triage } from '../../../domain/welfare/index.js';
import { isRefusal } from '../../engine/effect.js';
import type { Context } from '../../engine/flow.js';
import type { Interception } from '../../engine/house.js';
import type { Input } from '../../engine/input.js';
import { perform, read, type Talk } from '../../engine/request.js';
import type { FlowState } from '../../engine/session.js';
import { text } from '../../engine/text.js';
import { advice, type Danger } from './advice.js';
import { aftercareOf } from './aftercare.js';
import { reportOf } from './concern-report.js';

/**
 * Reads every text for danger, before anything else. The case is there before the answer is on its way;
 * a danger that the open talk already knows of is left to the talk.
 */
export function* interceptDanger(
  input: Input,
  context: Context,
  running: FlowState | null,
): Talk<Interception | null> {
  const words = wordsOf(input);
  const triage = words === '' ? null : context.triage(words);
  if (!isDanger(triage)) return null;
  if (context.person.talkCaseId !== null) {
    const talk = yield* read('talk');
    if (talk && talk.urgency <= levels[triage.urgency]) return null;
  }
  const outcome = yield* perform({
    kind: 'raise-concern',
    concern: {
      text: running?.flow === 'concern' ? reportOf(context, words) : context.describe(input),
      origin: 'text',
      kind: triage.kind,
      urgency: triage.urgency,
      topic: 'safety',
      because: triage.because,
    },
    talk: true,
  });
  // A refusal here would be a fault of ours; it must not pass for "somebody has been told".
  if (isRefusal(outcome)) throw new Error(`a concern was refused: ${outcome.refused}`);
  const told = text(outcome.onDuty ? 'welfare:told.onDuty' : 'welfare:told.nobodyOnDuty', {
    number: outcome.number,
  });
  return {
    lines: [advice(triage), told],
    to: { flow: 'aftercare', answers: aftercareOf(triage) },
    urgent: true,
  };
}

const levels = { emergency: 0, urgent: 1 } as const;

/** What a person wrote, with a picture too. */
export function wordsOf(input: Input): string {
  if (input.kind === 'text') return input.text;
  return input.kind === 'image' ? input.caption : '';
}

function isDanger(triage: Triage | null): triage is Danger {
  return triage?.urgency === 'emergency' || triage?.urgency === 'urgent';
}
