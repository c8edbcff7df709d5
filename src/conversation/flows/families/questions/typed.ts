import type { Input } from '../../../engine/input.js';

const longestEcho = 20;

/** What was typed, to be shown again: one line and not long. */
export function echo(typed: string): string {
  const line = [...typed.trim().replace(/\s+/g, ' ')];
  return line.length > longestEcho ? `${line.slice(0, longestEcho).join('')}…` : line.join('');
}

/** The text of an input; null when it is none, or nothing but space. */
export function typedText(input: Input): string | null {
  return input.kind === 'text' && input.text.trim() !== '' ? input.text : null;
}
