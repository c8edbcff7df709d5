import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Locale, locales, readTexts } from '../../src/core/i18n.js';
import { packageRoot } from '../../src/core/package-root.js';

/** The texts of a language by key, `part:key.path`; the vocabulary (`words`) may differ between languages. */
function textsOf(locale: Locale): Map<string, string> {
  const { words: _words, ...parts } = readTexts(locale);
  const texts = new Map<string, string>();
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string') texts.set(key, value);
    else for (const [name, inner] of Object.entries(value as object)) walk(inner, joined(key, name));
  };
  for (const [part, content] of Object.entries(parts)) {
    for (const [name, value] of Object.entries(content)) walk(value, `${part}:${name}`);
  }
  return texts;
}

const joined = (key: string, name: string) => `${key}.${name}`;
// English counts in two forms where Chinese has one; i18next picks by the end of the key.
const withoutCount = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const gapsOf = (text: string) => [...new Set(text.match(/\{\{[^}]*\}\}/g))].sort().join(' ');

/** Keys that stand in the program as they are, and the beginnings of those that it puts together. */
function keysInSource(): { file: string; key: string; whole: boolean }[] {
  const folder = join(packageRoot, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.includes('generated'),
  );
  const parts = Object.keys(readTexts('zh-CN')).join('|');
  const named = new RegExp(`['"\`]((?:${parts}):[A-Za-z][\\w.-]*)(['"\`]|\\$\\{)`, 'g');
  return files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(named)].map(([, key = '', end]) => ({
      file,
      key,
      whole: end !== '${',
    })),
  );
}

describe('the texts', () => {
  const texts = new Map(locales.map((locale) => [locale, textsOf(locale)]));
  const keys = (locale: Locale) => [...(texts.get(locale)?.keys() ?? [])];

  it('are there in both languages under the same keys', () => {
    const [chinese, english] = (['zh-CN', 'en'] as const).map(
      (locale) => new Set(keys(locale).map(withoutCount)),
    );
    expect([...(english ?? [])].sort()).toEqual([...(chinese ?? [])].sort());
  });

  it('have the same gaps in both languages', () => {
    const gaps = (locale: Locale) =>
      Object.fromEntries(
        [...(texts.get(locale) ?? [])].map(([key, text]) => [withoutCount(key), gapsOf(text)]),
      );
    expect(gaps('en')).toEqual(gaps('zh-CN'));
  });

  it('are never empty', () => {
    const empty = locales.flatMap((locale) =>
      [...(texts.get(locale) ?? [])]
        .filter(([, text]) => text.trim() === '')
        .map(([key]) => `${locale} ${key}`),
    );
    expect(empty).toEqual([]);
  });

  it('exist for every key, group of keys and beginning of a key that the program names', () => {
    const known = keys('zh-CN').map(withoutCount);
    const exists = ({ key, whole }: { key: string; whole: boolean }) =>
      known.some((each) => each === key || each.startsWith(whole ? `${key}.` : key));
    const used = keysInSource();
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((each) => !exists(each))).toEqual([]);
  });
});
