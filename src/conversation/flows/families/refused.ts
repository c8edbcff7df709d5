import type { Refusal } from '../../engine/effect.js';
import { type Text, text } from '../../engine/text.js';

/** Says why something was not allowed. */
export function refusedLine({ refused, params }: Refusal): Text {
  return text('conversation:refused', { reason: text(`errors:${refused}`, params) });
}
