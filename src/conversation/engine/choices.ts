import { locales, type Translate } from '../../core/i18n.js';
import type { Choice, Prompt } from './flow.js';
import { choiceNumber, plain } from './input.js';
import type { Session } from './session.js';
import { say } from './text.js';
import type { Words } from './words.js';

const wrongBeforePerson = 3;
const leadsToPerson = ['person', 'pass-on'];

/** A tap as it travels: flow, step and choice. */
export function tapValue(flow: string, step: string, choice: string): string {
  return `${flow}/${step}/${choice}`;
}

/** All choices under a prompt: its own, leaving it out where that is allowed, a person when stuck. */
export function offeredChoices(prompt: Prompt, optional: boolean, wrong: number): Choice[] {
  const choices = [...(prompt.choices ?? [])];
  if (optional) choices.push({ value: 'skip', label: { key: 'conversation:skip' }, synonyms: 'skip' });
  if (wrong >= wrongBeforePerson && !choices.some((choice) => leadsToPerson.includes(choice.value))) {
    choices.push({ value: 'person', label: { key: 'conversation:person' } });
  }
  return choices;
}

/**
 * The choice that a number picks, by what was shown, even if the list has changed since.
 * @returns the choice's value, null for a number that was not offered; undefined: the text is no number
 */
export function numberedChoice(typed: string, { offered }: Session): string | null | undefined {
  const number = choiceNumber(typed);
  return number !== null && offered.length > 0 ? (offered[number - 1] ?? null) : undefined;
}

/**
 * The choice that a text picks by its label in either language or a synonym.
 * @returns the choice's value, or null
 */
export function namedChoice(
  typed: string,
  choices: readonly Choice[],
  words: Words,
  translate: Translate,
): string | null {
  const wanted = plain(typed);
  const byLabel = choices.find((choice) =>
    locales.some((locale) => plain(say(choice.label, locale, translate)) === wanted),
  );
  const picked = byLabel ?? choices.find((choice) => choice.synonyms && words.means(typed, choice.synonyms));
  return picked?.value ?? null;
}
