import { en } from './lexicon/en/index.js';
import { zh } from './lexicon/zh/index.js';
import { triageWith } from './triage-with.js';
import type { TriageText } from './types.js';

export {
  type About,
  type ConcernKind,
  concernKinds,
  type Speaker,
  type Triage,
  type TriageText,
  type Urgency,
} from './types.js';

/** The triage in use: the Chinese and English lexicons, with no statistical model yet. */
export const triage: TriageText = triageWith([zh, en]);
