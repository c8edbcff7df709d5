import type { InboundContent } from '../../channels/channel.js';
import type { Locale } from '../../core/i18n.js';
import type { Guidance } from '../../domain/guidance/index.js';
import type { TriageText } from '../../domain/welfare/index.js';
import type { Input } from './input.js';
import type { Said, Talk } from './request.js';
import type { Json } from './session.js';
import type { Text } from './text.js';
import type { Words } from './words.js';

/** The person a conversation is with, as known when their message came in. */
export interface PersonView {
  id: string;
  locale: Locale;
  localeChosen: boolean;
  consented: boolean;
  familyId: string | null;
  noticesStopped: boolean;
  talkCaseId: string | null;
}

/** What every step is handed. Nothing in it reaches outside. */
export interface Context {
  person: PersonView;
  /** What this flow has been told so far. */
  answers: Record<string, Json>;
  now: Date;
  /** The date in Asia/Shanghai, `YYYY-MM-DD`. */
  today: string;
  guidance: Guidance;
  triage: TriageText;
  words: Words;
  /** Any message as one readable line, in the person's language. */
  describe(content: InboundContent): string;
  /** A text in the person's language, for what is passed on to a caseworker. */
  say(text: Text): string;
}

export interface Choice {
  /** Short and stable; unique within its step. */
  value: string;
  label: Text;
  /** Other words that mean the same: a key of `words.json`. */
  synonyms?: string;
}

export interface Prompt {
  lines: Text[];
  choices?: Choice[];
}

/** Where the talk goes: a step of the same flow, another flow, or the end. */
export interface Next {
  to: string | { flow: string; answers?: Record<string, Json>; step?: string } | null;
  /** Answers to keep. */
  answers?: Record<string, Json>;
  /** Said before the next question. */
  lines?: Text[];
  /** Drops every form that waits, too: the person is to be forgotten. */
  forgets?: true;
}

/** What became of a free answer: its value, or what to say about it. `handled` goes on elsewhere. */
export type Parsed = { value: Json } | { wrong: Text } | { handled: Next };

/** A question to the person. */
export interface AskStep {
  ask(context: Context): Said<Prompt>;
  /** Reads an answer that is none of the choices; absent: only the choices will do. */
  parse?(input: Input, context: Context): Said<Parsed>;
  next(value: Json, context: Context): Said<Next>;
  /** May be left out; the value is null then. */
  optional?: true;
  /** An answer that does not fit is no mistake but something new. */
  open?: true;
}

/** A step without a question: something is done or decided. */
export interface DoStep {
  run(context: Context): Talk<Next> | Next;
}

export type Step = AskStep | DoStep;

export interface Flow {
  id: string;
  start: string;
  steps: Record<string, Step>;
  /** What is told stays for weeks: the flow can be put off and goes on after an interruption. */
  keeps?: true;
}

/** Tells the two kinds of step apart. */
export function isAsk(step: Step): step is AskStep {
  return 'ask' in step;
}
