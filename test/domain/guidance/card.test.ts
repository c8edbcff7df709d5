import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCard } from '../../../src/domain/guidance/card.js';
import { cardText } from './card-factory.js';

function problemsOf(text: string): string {
  const parsed = parseCard(text);
  return 'problems' in parsed ? parsed.problems.join('\n') : '';
}

describe('a policy card as Markdown', () => {
  it('is read with its fields and both bodies', () => {
    const parsed = parseCard(cardText());
    expect(parsed).toMatchObject({
      card: {
        id: 'library',
        title: { 'zh-CN': '图书馆几点开门', en: 'Library opening hours' },
        source: { name: { 'zh-CN': '《图书馆规定》' }, url: null },
        replaces: [],
        body: { 'zh-CN': '每天都开门。\n电话：\n12345', en: 'It opens every day.\nPhone:\n12345' },
      },
    });
  });

  it('is read the same with Windows line ends', () => {
    expect(parseCard(cardText().replaceAll('\n', '\r\n'))).toEqual(parseCard(cardText()));
  });

  it('is refused without its English section', () => {
    expect(problemsOf(cardText({}, '\n## zh-CN\n\n每天都开门。\n'))).toBe('section "## en" is missing');
  });

  it('is refused with an empty section', () => {
    expect(problemsOf(cardText({}, '\n## zh-CN\n\n## en\n\nOpen.\n'))).toBe('section "## zh-CN" is missing');
  });

  it('is refused without source or review date, and both are named at once', () => {
    const problems = problemsOf(cardText({ source: null, reviewBy: null }));
    expect(problems).toContain('source');
    expect(problems).toContain('reviewBy');
  });

  it.each([
    ['topic', 'weather'],
    ['area', '4403'],
    ['title', '{ zh: 图书馆几点开门 }'],
    ['reviewBy', '2027-13-01'],
    ['phone', '[one two]'],
    ['documentNumber', '12'],
  ])('is refused with a wrong %s', (field, value) => {
    expect(problemsOf(cardText({ [field]: value }))).toContain(
      field === 'documentNumber' ? 'Unrecognized' : field,
    );
  });

  it('is refused when the front matter is not YAML or not there', () => {
    expect(problemsOf('---\n: [\n---\n')).toContain('front matter is not YAML');
    expect(problemsOf('# A page')).toContain('front matter between two --- lines is missing');
  });

  it('is read or refused, never thrown at, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseCard(text);
        parseCard(`---\n${text}\n---\n${text}`);
      }),
    );
  });
});
