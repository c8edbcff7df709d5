import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitText } from '../../../src/channels/telegram/split.js';

/** Any UTF-16 text, lone surrogates, line ends and long clusters among them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom('\n', '\r\n', '。', '. ', '👨‍👩‍👧‍👦', '🇨🇳', 'e\u0301', '您好'),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

const limits = fc.integer({ min: 2, max: 60 });

function cutsPair(before: string, after: string): boolean {
  return /[\uD800-\uDBFF]$/.test(before) && /^[\uDC00-\uDFFF]/.test(after);
}

describe('a long text', () => {
  it('loses no character when it is split', () => {
    fc.assert(
      fc.property(anyText, limits, (text, limit) => {
        expect(splitText(text, limit).join('')).toBe(text);
      }),
    );
  });

  it('is never split inside a surrogate pair', () => {
    fc.assert(
      fc.property(anyText, limits, (text, limit) => {
        const parts = splitText(text, limit);
        for (const [index, part] of parts.slice(1).entries()) {
          expect(cutsPair(parts[index] ?? '', part)).toBe(false);
        }
      }),
    );
  });

  it('comes in parts that are neither empty nor longer than the limit', () => {
    fc.assert(
      fc.property(anyText, limits, (text, limit) => {
        for (const { length } of splitText(text, limit)) {
          expect(length).toBeGreaterThan(0);
          expect(length).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });

  it('keeps a family emoji whole when it fits into a part', () => {
    const family = '👨‍👩‍👧‍👦';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 11, max: 30 }), (before, limit) => {
        const parts = splitText('一'.repeat(before) + family + '二'.repeat(40), limit);
        expect(parts.filter((part) => part.includes(family))).toHaveLength(1);
      }),
    );
  });

  it('is split after a line where there is one', () => {
    expect(splitText('第一行内容。还有\n第二行', 10)).toEqual(['第一行内容。还有\n', '第二行']);
  });

  it('is split after a sentence where there is no line', () => {
    expect(splitText('您好，请带户口本。周一至周五都可以来办', 12)).toEqual([
      '您好，请带户口本。',
      '周一至周五都可以来办',
    ]);
    expect(splitText('Please come in. We are open until 17.30 today', 20)[0]).toBe('Please come in.');
  });

  it('is split between words rather than inside one', () => {
    expect(splitText('residence permit', 12)).toEqual(['residence ', 'permit']);
  });

  it('stays one part up to the limit and becomes two above it', () => {
    expect(splitText('字'.repeat(4096), 4096)).toHaveLength(1);
    expect(splitText('字'.repeat(4097), 4096)).toHaveLength(2);
    expect(splitText('', 4096)).toEqual([]);
  });
});
