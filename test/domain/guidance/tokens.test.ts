import { describe, expect, it } from '@jest/globals';
import { searchTerms } from '../../../src/domain/guidance/tokens.js';

describe('search terms', () => {
  it('are characters and pairs of Chinese', () => {
    expect(searchTerms('转学籍')).toEqual(['转', '学', '籍', '转学', '学籍']);
  });

  it('do not join Chinese across a space, a mark or a Latin word', () => {
    expect(searchTerms('转 学app籍')).toEqual(['转', '学', 'app', '籍']);
  });

  it('are the same for full-width and capital letters', () => {
    expect(searchTerms('ＡＰＰ １２３３３')).toEqual(searchTerms('app 12333'));
  });

  it('find the forms of an English word', () => {
    for (const [one, other] of [
      ['permits', 'permit'],
      ['subsidies', 'subsidy'],
      ['enrolling', 'enrol'],
      ['stopped', 'stop'],
      ['moved', 'move'],
      ['wages', 'wage'],
    ] as const) {
      expect(searchTerms(one)).toEqual(searchTerms(other));
    }
  });

  it('leave out English words that ask nothing', () => {
    expect(searchTerms('how can I get the permit')).toEqual(['get', 'permit']);
  });
});
