import type { Refusal } from './effect.js';
import { type Text, text } from './text.js';

/** Why something was not done, in the words for the person. */
export function refusalText({ refused, params }: Refusal): Text {
  return text('conversation:refused', { reason: text(`errors:${refused}`, { ...params }) });
}
