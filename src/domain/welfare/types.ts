import { z } from 'zod';
import type { ConcernKind, Urgency } from './triage/types.js';

/** What a case is about; a team looks after some of them. `safety` holds every concern. */
export const caseTopics = ['safety', 'schooling', 'healthcare', 'employment', 'living', 'other'] as const;
export type CaseTopic = (typeof caseTopics)[number];

/** The urgencies in the order of their stored numbers, 0 to 3. */
export const urgencyNames = ['emergency', 'urgent', 'soon', 'routine'] as const satisfies readonly Urgency[];

export const caseStates = ['open', 'claimed', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];

/** Found in a text by triage, told in the guided form, a wish for a person, or a question handed over. */
export const concernOrigins = ['text', 'form', 'person', 'question'] as const;
export type ConcernOrigin = (typeof concernOrigins)[number];

/** A reply, a note or a reason that staff write. */
export const caseTextSchema = z.string().trim().min(1).max(4000);

/** NOTIFY channel that tells the console which case changed; the payload is the case's id alone. */
export const queueChannel = 'queue';

export interface NewConcern {
  personId: string;
  text: string;
  origin: ConcernOrigin;
  kind: ConcernKind | null;
  urgency: Urgency;
  topic: CaseTopic;
  /** Names of the triage rules that fired. */
  because: readonly string[];
}

export interface RaisedConcern {
  caseId: string;
  /** As it is spoken: A27. */
  number: string;
  /** Of the whole case, which may be worse than that of this concern. */
  urgency: Urgency;
  /** False when the concern joined a case of the person that was not closed yet. */
  opened: boolean;
  /** Somebody who sees the case's queue is on duty now. */
  onDuty: boolean;
  /** The concern made a case that was there already more urgent. */
  escalated: boolean;
}

/** What became of a text for the person at the moment it was written. */
export type Delivery =
  | { delivery: 'waiting'; outboxId: string }
  /** No chat of the person can be reached; or the person was forgotten. */
  | { delivery: 'unreachable' | 'forgotten'; outboxId: null };

/** A row of a queue: what is needed to choose, and nothing of what anybody said. */
export interface QueueItem {
  caseId: string;
  number: string;
  urgency: Urgency;
  topic: CaseTopic;
  /** Of the most urgent concern that has one. */
  kind: ConcernKind | null;
  area: { code: string; name: string } | null;
  /** Null: the default queue. */
  teamId: string | null;
  state: CaseState;
  claimedBy: { id: string; name: string } | null;
  openedAt: Date;
  dueAt: Date;
  /** Messages of the person since the last reply. */
  unanswered: number;
}

export interface QueueFilter {
  /** One team's queue or the default one; absent: every queue that the actor sees. */
  teamId?: string | 'default';
  /** Absent: open and claimed. */
  state?: CaseState;
  limit: number;
  /** The id of the last case of the page before. */
  after?: string;
}

/** How full one queue is. */
export interface QueueCount {
  teamId: string | null;
  waiting: number;
  claimed: number;
  /** Not closed and of urgency `emergency`. */
  emergencies: number;
  /** Without a first reply although it was due. */
  overdue: number;
}

export interface ConcernView {
  id: string;
  kind: ConcernKind | null;
  urgency: Urgency;
  origin: ConcernOrigin;
  because: readonly string[];
  text: string;
  createdAt: Date;
}

/** The states of an outbox message, and `gone` when its row went with the person's data. */
export type DeliveryState =
  | 'waiting'
  | 'leased'
  | 'sent'
  | 'unknown'
  | 'window-closed'
  | 'blocked'
  | 'dead'
  | 'unreachable'
  | 'gone';

export interface TalkMessage {
  id: string;
  author: 'person' | 'bot' | 'staff';
  staffName: string | null;
  text: string;
  /** Null for what the person wrote. */
  delivery: DeliveryState | null;
  createdAt: Date;
}

export interface NoteView {
  id: string;
  staffName: string | null;
  text: string;
  createdAt: Date;
}

/** A case as one member of staff may see it; `visible: false` also stands for a case that is not there. */
export type CaseView = { visible: false; caseId: string } | VisibleCase;

export interface VisibleCase extends Omit<QueueItem, 'kind' | 'unanswered'> {
  visible: true;
  answeredAt: Date | null;
  closedAt: Date | null;
  sample: boolean;
  familyId: string | null;
  person: 'reachable' | 'unreachable' | 'forgotten';
  concerns: ConcernView[];
  talk: TalkMessage[];
  /** Null when the actor's role does not read notes. */
  notes: NoteView[] | null;
}
