import { isRefusal } from '../../engine/effect.js';
import type { Context } from '../../engine/flow.js';
import type { Interception } from '../../engine/house.js';
import type { Input } from '../../engine/input.js';
import { perform, type Talk } from '../../engine/request.js';
import type { FlowState } from '../../engine/session.js';
import { text } from '../../engine/text.js';

// A voice message may be a call for help that nobody has heard yet: the same day, not some day.
const urgencies = { voice: 'urgent', image: 'soon', file: 'soon' } as const;

/** Brings what the assistant cannot read itself before a person, and says so. */
export function* interceptMedia(
  input: Input,
  context: Context,
  running: FlowState | null,
): Talk<Interception | null> {
  if (input.kind !== 'voice' && input.kind !== 'image' && input.kind !== 'file') return null;
  const outcome = yield* perform({
    kind: 'raise-concern',
    concern: {
      text: context.describe(input),
      origin: 'person',
      kind: null,
      urgency: urgencies[input.kind],
      topic: 'other',
      because: [`sent a ${input.kind}`],
    },
    talk: false,
  });
  if (isRefusal(outcome)) throw new Error(`a message was refused: ${outcome.refused}`);
  const lines = [text(`welfare:media.${input.kind}`, { number: outcome.number })];
  if (running && running.flow !== 'menu') lines.push(text('welfare:media.goOn'));
  return { lines };
}
