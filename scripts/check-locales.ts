import { type Locale, locales, readTexts } from '../src/core/i18n.js';

// Both languages must say the same things with the same gaps. The vocabulary (`words`) may differ.
const problems: string[] = [];
const texts = new Map<Locale, Map<string, string>>(locales.map((locale) => [locale, flatten(locale)]));

for (const locale of locales) {
  for (const [key, text] of texts.get(locale) ?? []) {
    for (const other of locales) {
      const twin = texts.get(other)?.get(key);
      if (twin === undefined) problems.push(`${other} lacks ${key}`);
      else if (gapsOf(twin) !== gapsOf(text)) problems.push(`${key} has other gaps in ${other}`);
    }
    if (text.trim() === '') problems.push(`${locale} says nothing for ${key}`);
  }
}

for (const problem of new Set(problems)) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

function flatten(locale: Locale): Map<string, string> {
  const { words: _words, ...parts } = readTexts(locale);
  const flat = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') flat.set(path, value);
    else
      for (const [name, inner] of Object.entries(value as object))
        walk(inner, path === '' ? name : `${path}.${name}`);
  };
  walk(parts, '');
  return flat;
}

function gapsOf(text: string): string {
  return [...new Set(text.match(/\{\{\w+\}\}/g))].sort().join();
}
