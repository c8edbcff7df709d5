import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { codeOf, statusOf } from '../../src/console/api/error-status.js';
import { locales, readTexts } from '../../src/core/i18n.js';
import { packageRoot } from '../../src/core/package-root.js';

const source = join(packageRoot, 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
const thrown = files.flatMap((name) =>
  [...readFileSync(join(source, name), 'utf8').matchAll(/AppError\(\s*'(\w+)'/g)].map(([, code]) =>
    String(code),
  ),
);
const byServer = [400, 404, 413, 415, 429].map(codeOf);
const codes = [...new Set([...thrown, ...byServer, 'invalidInput', 'internal'])].sort();

describe('every error that a person can cause', () => {
  it.each(locales.map((locale) => [locale]))('has a text in %s', (locale) => {
    const texts = readTexts(locale).errors ?? {};
    expect(codes.filter((code) => typeof texts[code] !== 'string')).toEqual([]);
  });

  it('has the gaps of its text filled from the same values in every language', () => {
    const gaps = (text: unknown) =>
      [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    const [first = {}, second = {}] = locales.map((locale) => readTexts(locale).errors);
    expect(Object.keys(first).sort()).toEqual(Object.keys(second).sort());
    for (const [code, text] of Object.entries(first))
      expect([code, gaps(second[code])]).toEqual([code, gaps(text)]);
  });

  it('is answered with a status of the 400s', () => {
    const wrong = codes.filter((code) => statusOf(code) < 400 || statusOf(code) >= 500);
    expect(wrong).toEqual([]);
  });
});
