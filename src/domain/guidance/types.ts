import type { Locale } from '../../core/i18n.js';

/** Topics in the order in which a menu shows them. */
export const topics = [
  'education',
  'registration',
  'healthcare',
  'employment',
  'living-support',
  'child-protection',
  'psychological-support',
  'family-education',
] as const;
export type Topic = (typeof topics)[number];

/** A text in both languages of the house. */
export type BothLanguages = Record<Locale, string>;

/** The area code of a card that holds for the whole country. */
export const wholeCountry = 'CN';

/**
 * One answer to one need in one place. Dates are `YYYY-MM-DD`; `validFrom` is the first day, `validTo` the
 * first day on which the card no longer holds (null: no known limit).
 */
export interface PolicyCard {
  id: string;
  topic: Topic;
  /** `CN` or a six-digit GB/T 2260 code. */
  area: string;
  /** Ids of less local cards that this one stands in for where it holds. */
  replaces: string[];
  audience: BothLanguages;
  title: BothLanguages;
  validFrom: string | null;
  validTo: string | null;
  reviewBy: string;
  source: { name: BothLanguages; url: string | null };
  phone: string[];
  confidence: 'verified' | 'recalled';
  grade: 'A' | 'B' | 'C' | null;
  urgent: boolean;
  checkedOn: string;
  questions: Record<Locale, string[]>;
  body: BothLanguages;
}

/** A card and the file it came from, `<area>/<id>.md`. */
export interface CardFile {
  file: string;
  card: PolicyCard;
}

/** Something wrong in a file; `file` is relative to the folder that was read. */
export interface CardProblem {
  file: string;
  problem: string;
}

/** A card with its share (0 to 1) of the best score that the question could have reached. */
export interface Match {
  card: PolicyCard;
  score: number;
}

/** What a family asks. `today` is the date in Asia/Shanghai, `residenceArea` a GB/T 2260 code when known. */
export interface Question {
  text: string;
  locale: Locale;
  residenceArea: string | null;
  today: string;
}

/** Whose menu it is: where the family lives (null: not known) and the date in Asia/Shanghai. */
export interface Asker {
  residenceArea: string | null;
  today: string;
}

/**
 * `answered`: this card. `choose`: two or three cards to pick from. `none`: a person should answer.
 * `considered` holds the best matches, best first, for the person who takes over.
 */
export type SearchResult = { considered: Match[] } & (
  | { state: 'answered'; card: PolicyCard }
  | { state: 'choose'; cards: PolicyCard[] }
  | { state: 'none' }
);

/** A topic with the cards that hold for one family today. */
export interface TopicCards {
  topic: Topic;
  cards: PolicyCard[];
}

/** All cards, ready to be asked. */
export interface Guidance {
  search(question: Question): SearchResult;
  topics(asker: Asker): TopicCards[];
  card(id: string): PolicyCard | null;
}
