import type { ConcernKind, Triage } from '../../../domain/welfare/index.js';
import { type Text, text } from '../../engine/text.js';

/** A judgement that cannot wait. */
export type Danger = Triage & { urgency: 'emergency' | 'urgent' };

/** The dangers that have words of their own; the others get the general ones. */
const worded: Record<Danger['urgency'], readonly (ConcernKind | null)[]> = {
  emergency: ['violence', 'self-harm', 'sexual-harm', 'missing', 'medical'],
  urgent: ['self-harm'],
};

/** What to do now, in at most three lines. A child is spoken to as a child. */
export function advice({ urgency, kind, speaker }: Pick<Danger, 'urgency' | 'kind' | 'speaker'>): Text {
  const about = worded[urgency].includes(kind) ? kind : 'general';
  return text(`welfare:danger.${urgency}.${about}.${speaker === 'child' ? 'child' : 'adult'}`);
}
