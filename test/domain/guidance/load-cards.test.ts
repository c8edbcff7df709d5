import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadCards, readCards } from '../../../src/domain/guidance/index.js';
import { cardText } from './card-factory.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policies-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function problems(): string[] {
  return readCards(folder).problems.map(({ file, problem }) => `${file}: ${problem}`);
}

describe('a folder of policy cards', () => {
  it('is loaded when every card is right', () => {
    write('CN/library.md', cardText());
    expect(loadCards(folder).map((card) => card.id)).toEqual(['library']);
  });

  it('names all problems of all files in one error', () => {
    write('CN/library.md', cardText({ source: null }));
    write('CN/other.md', cardText({ topic: 'weather', id: 'other' }));
    expect(() => loadCards(folder)).toThrow(/CN\/library\.md: source.*\n.*CN\/other\.md: topic/);
  });

  it('wants the folder to be the area and the file name to be the id', () => {
    write('440300/books.md', cardText());
    expect(problems()).toEqual([
      '440300/books.md: area: "CN" does not lie in folder "440300"',
      '440300/books.md: id: "library" is not the name of the file',
    ]);
  });

  it('refuses the same id twice', () => {
    write('CN/library.md', cardText());
    write('440300/library.md', cardText({ area: "'440300'" }));
    expect(problems()).toEqual(['440300/library.md: id: "library" is used by another file, too']);
  });

  it('lets a local card replace only a card for a larger area around it', () => {
    write('CN/library.md', cardText());
    write('440300/sz.md', cardText({ id: 'sz', area: "'440300'", replaces: '[library, gone]' }));
    write('330100/hz.md', cardText({ id: 'hz', area: "'330100'", replaces: '[sz]' }));
    expect(problems()).toEqual([
      '330100/hz.md: replaces: "sz" is not for a larger area around this one',
      '440300/sz.md: replaces: there is no card "gone"',
    ]);
  });

  it('wants a recalled or grade C figure worded as one to confirm', () => {
    write('CN/library.md', cardText({ grade: 'C' }));
    expect(problems()).toEqual(
      ['zh-CN', 'en'].map(
        (locale) => `CN/library.md: ${locale}: recalled or grade C: say "about", "confirm" and where to ring`,
      ),
    );
  });

  it('wants every phone number on a line of its own, and the emergency number first', () => {
    write('CN/library.md', cardText({ phone: "['110', '12345']", urgent: 'true' }));
    expect(problems()).toContain('CN/library.md: en: 110 has no line of its own');
    expect(problems()).toContain('CN/library.md: en: urgent: 110 or 120 must come first');
  });

  it('refuses document numbers, raw addresses and texts too long for a chat', () => {
    const body = (text: string) => `\n## zh-CN\n\n${text}\n12345\n\n## en\n\nOpen.\n12345\n`;
    write('CN/library.md', cardText({}, body('国发〔2014〕47号 https://example.org')));
    write('CN/long.md', cardText({ id: 'long' }, body('长'.repeat(900))));
    expect(problems()).toEqual([
      'CN/library.md: zh-CN: a document number does not belong in a card',
      'CN/library.md: zh-CN: an address belongs in source.url',
      expect.stringMatching(/^CN\/long\.md: zh-CN: \d+ characters, at most 850$/),
    ]);
  });

  it('wants dates in their order', () => {
    write(
      'CN/library.md',
      cardText({ validFrom: '2026-01-01', validTo: '2026-01-01', reviewBy: '2026-11-23' }),
    );
    expect(problems()).toEqual([
      'CN/library.md: validTo: must be after validFrom',
      'CN/library.md: reviewBy: must be after checkedOn',
    ]);
  });
});
