import type { Choice } from './flow.js';
import { text } from './text.js';

/** The value of the choice that turns to the next page. */
export const more = 'more';

/**
 * One page of a long list of things to choose from, and the choice that turns the page: from the last one
 * back to the first. A list that is longer by one is shown whole, as turning would take that line anyway.
 * @param page counted from 0; any number will do
 */
export function pageOf<T>(items: readonly T[], page: number, size: number): { shown: T[]; turn: Choice[] } {
  if (items.length <= size + 1) return { shown: [...items], turn: [] };
  const pages = Math.ceil(items.length / size);
  const current = Math.abs(Math.trunc(page)) % pages;
  const label = text(current + 1 < pages ? 'conversation:pages.more' : 'conversation:pages.first');
  return {
    shown: items.slice(current * size, (current + 1) * size),
    turn: [{ value: more, label, synonyms: 'more' }],
  };
}
