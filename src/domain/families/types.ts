import type { ChannelName } from '../../channels/channel.js';
import type { Locale } from '../../core/i18n.js';
import type { ChildAnswers, GuardianAnswers, HomeAnswers } from './answers.js';

export interface GuardianView extends GuardianAnswers {
  id: string;
  /** Null: known by name only, writes from no chat of their own. */
  personId: string | null;
}

export interface ChildView extends ChildAnswers {
  id: string;
}

/** A family with everything opened. */
export interface FamilyView extends HomeAnswers {
  id: string;
  guardians: GuardianView[];
  children: ChildView[];
}

/** All that is held about a person, for the person alone. */
export interface CopyOfData {
  locale: Locale;
  knownSince: Date;
  consentedAt: Date | null;
  noticesStoppedAt: Date | null;
  chats: { channel: ChannelName; address: string; since: Date }[];
  messages: { received: number; sent: number };
  family: FamilyView | null;
  signUps: { title: string; startsAt: Date; childName: string | null; state: string }[];
  /** Urgency: 0 emergency, 1 urgent, 2 soon, 3 routine. */
  cases: { number: number; urgency: number; state: string; openedAt: Date; closedAt: Date | null }[];
}

/** What is left to do once a person is forgotten. */
export interface Forgotten {
  /** Activities with freed seats: call `promoteWaiting` for each, in this order, in the same transaction. */
  activityIds: string[];
  /** How to say good-bye to somebody who is no longer known. */
  locale: Locale;
  localeChosen: boolean;
  /** The chat they last wrote from. */
  lastChat: { channel: ChannelName; address: string; lastInboundAt: Date } | null;
}
