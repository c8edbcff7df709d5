import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import { packageRoot } from './package-root.js';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Values for the gaps of a text. */
export type TextParams = Readonly<Record<string, string | number>>;

/** Gives the text of a key, `part:key.path`, in a language. Throws for a key that no file holds. */
export type Translate = (locale: Locale, key: string, params?: TextParams) => string;

const folder = join(packageRoot, 'locales');

/** All texts of one language by part: the files under `locales/<locale>`. */
export function readTexts(locale: Locale): Record<string, Record<string, unknown>> {
  const files = readdirSync(join(folder, locale)).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [
      name.replace('.json', ''),
      JSON.parse(readFileSync(join(folder, locale, name), 'utf8')),
    ]),
  );
}

/** Loads every text once. What goes into a gap is shown as it is: escaping is the screen's matter. */
export function createTranslate(): Translate {
  const instance = createInstance();
  const resources = Object.fromEntries(locales.map((locale) => [locale, readTexts(locale)]));
  void instance.init({
    resources,
    initAsync: false,
    fallbackLng: false,
    supportedLngs: [...locales],
    interpolation: { escapeValue: false },
  });
  const fixed = Object.fromEntries(locales.map((locale) => [locale, instance.getFixedT(locale)]));
  const look: Translate = (locale, key, params) => {
    const text = fixed[locale]?.(key, { ...params });
    if (typeof text !== 'string' || text === key.slice(key.indexOf(':') + 1))
      throw new Error(`no text for ${key} in ${locale}`);
    return text;
  };
  // Most texts have no gaps: every label of every question is said again with each answer.
  const whole = new Map(locales.map((locale) => [locale, new Map<string, string>()]));
  return (locale, key, params) => {
    if (params) return look(locale, key, params);
    const text = whole.get(locale)?.get(key) ?? look(locale, key);
    whole.get(locale)?.set(key, text);
    return text;
  };
}

/** The closest language we speak to a BCP 47 tag such as `zh-hans` or `en-GB`. */
export function closestLocale(tag: string | undefined, otherwise: Locale): Locale {
  const language = tag?.toLowerCase().split('-')[0];
  if (language === undefined) return otherwise;
  if (language === 'zh') return 'zh-CN';
  return language === 'en' ? 'en' : otherwise;
}
