import type { Locale } from '../core/i18n.js';
import type { Guidance } from '../domain/guidance/index.js';
import type { TriageText } from '../domain/welfare/index.js';
import type { House } from './engine/house.js';
import type { Words } from './engine/words.js';

/** All that a conversation needs beside the person, put together once at the start. */
export interface Conversation {
  house: House;
  guidance: Guidance;
  triage: TriageText;
  words: Words;
  /** For whoever has shown no other. */
  locale: Locale;
  /** The date for people, `YYYY-MM-DD`. */
  today(now: Date): string;
}
