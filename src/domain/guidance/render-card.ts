import type { Locale } from '../../core/i18n.js';
import { isReviewDue } from './rules.js';
import type { PolicyCard } from './types.js';

/** The words around a card, in the language of the reader; the caller takes them from the locales. */
export interface CardLabels {
  source(name: string): string;
  /** `date` is `YYYY-MM-DD`. */
  checkedOn(date: string): string;
  /** Said when the facts should have been looked at again. */
  reviewDue: string;
}

/** A card as plain text for a chat, at most about 900 characters. `today` is the date in Asia/Shanghai. */
export function renderCard(card: PolicyCard, locale: Locale, today: string, labels: CardLabels): string {
  const foot = [labels.source(card.source.name[locale]), card.source.url, labels.checkedOn(card.checkedOn)];
  if (isReviewDue(card, today)) foot.push(labels.reviewDue);
  const lines = foot.filter((line) => line !== null);
  return [card.title[locale], card.body[locale], lines.join('\n')].join('\n\n');
}
