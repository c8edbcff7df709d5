import type { Locale, Translate } from '../../core/i18n.js';

/** A text to be said: a key of the locales with what fills its gaps, or words that are content already. */
export type Text = { key: string; params?: Record<string, string | number | Text> } | { raw: string };

/** Says a text in a language. */
export function say(text: Text, locale: Locale, translate: Translate): string {
  if ('raw' in text) return text.raw;
  if (!text.params) return translate(locale, text.key);
  const params = Object.entries(text.params).map(([name, value]) => [
    name,
    typeof value === 'object' ? say(value, locale, translate) : value,
  ]);
  return translate(locale, text.key, Object.fromEntries(params));
}

/** A text of the locales. */
export function text(key: string, params?: Record<string, string | number | Text>): Text {
  return params ? { key, params } : { key };
}
