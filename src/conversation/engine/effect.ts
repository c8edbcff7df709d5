import type { Locale } from '../../core/i18n.js';
import type { SignUpResult } from '../../domain/activities/index.js';
import type { ChildAnswers, GuardianAnswers } from '../../domain/families/index.js';
import type { NewConcern, RaisedConcern } from '../../domain/welfare/index.js';

/** What a conversation may ask to have done, in the transaction of the message. */
export type Effect =
  | { kind: 'choose-locale'; locale: Locale }
  | { kind: 'consent' }
  | { kind: 'register-family'; guardian: GuardianAnswers; residenceArea: string | null }
  | { kind: 'register-child'; child: ChildAnswers }
  | { kind: 'correct-guardian'; guardianId: string; changes: Partial<GuardianAnswers> }
  | { kind: 'correct-residence'; residenceArea: string | null }
  | { kind: 'correct-child'; childId: string; changes: Partial<ChildAnswers> }
  | { kind: 'sign-up'; activityId: string; childIds: string[] }
  | { kind: 'cancel-sign-up'; signUpId: string }
  | {
      kind: 'raise-concern';
      concern: Omit<NewConcern, 'personId'>;
      /** Whether what the person writes next goes to the caseworkers. */
      talk: boolean;
    }
  | { kind: 'tell-caseworker'; caseId: string; text: string }
  | { kind: 'leave-talk' }
  | { kind: 'stop-notices' }
  | { kind: 'resume-notices' }
  | { kind: 'forget' };

/** How each effect can end, beside being refused. */
export interface Outcomes {
  'choose-locale': null;
  consent: null;
  'register-family': { familyId: string };
  'register-child': { childId: string };
  'correct-guardian': null;
  'correct-residence': null;
  'correct-child': null;
  'sign-up': SignUpResult;
  'cancel-sign-up': null;
  'raise-concern': Pick<RaisedConcern, 'number' | 'urgency' | 'onDuty'>;
  /** Whether the case could still take it. */
  'tell-caseworker': { taken: boolean };
  'leave-talk': null;
  'stop-notices': null;
  'resume-notices': null;
  forget: null;
}

/** Something that the rules of the house did not allow: the key of its text and what fills it. */
export interface Refusal {
  refused: string;
  params: Readonly<Record<string, string | number>>;
}

export type Outcome<K extends keyof Outcomes> = Outcomes[K] | Refusal;

/** Tells a refusal from an outcome. */
export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === 'object' && outcome !== null && 'refused' in outcome;
}
