import { describe, expect, it } from '@jest/globals';
import { say, type Text } from '../../../../src/conversation/engine/text.js';
import { eligibilityLine } from '../../../../src/conversation/flows/families/eligibility-line.js';
import type { Locale } from '../../../../src/core/i18n.js';
import { someChild } from '../../../support/factories/create-family.js';
import { somePerson, translate } from '../../../support/talk.js';
import { childFromYingzhou } from './registry.js';

const longgang = '440307';

function lineFor(child = childFromYingzhou(), home: string | null = longgang, locale: Locale = 'zh-CN') {
  const speak = (text: Text) => say(text, locale, translate);
  const context = { today: '2026-11-23', person: somePerson({ locale }), say: speak };
  return speak(eligibilityLine(child, home, context)).replaceAll('\n', '');
}

describe('the sentence on who counts as a migrant child', () => {
  it('says until when', () => {
    expect(lineFor()).toBe('小雨今天算流动儿童，到2034年3月5日 周日满 16 岁为止。');
    expect(lineFor(undefined, undefined, 'en')).toBe(
      '小雨 counts as a migrant child today, until turning 16 (Sunday 5 March 2034).',
    );
  });

  it('names a birthday no more exactly than it is known', () => {
    expect(lineFor(childFromYingzhou({ birthDate: '2018-03-01', birthPrecision: 'month' }))).toContain(
      '到2034年3月满 16 岁',
    );
    expect(lineFor(childFromYingzhou({ birthDate: '2018-01-01', birthPrecision: 'year' }))).toContain(
      '到2034年满 16 岁',
    );
  });

  it('says from when on, without the year where it is this one', () => {
    const arrived = (arrivedOn: string) => lineFor(childFromYingzhou({ arrivedOn, arrivedPrecision: 'day' }));
    expect(arrived('2026-06-10')).toBe('小雨还没住满六个月，从12月10日 周四起算流动儿童。');
    expect(arrived('2026-09-01')).toBe('小雨还没住满六个月，从2027年3月1日 周一起算流动儿童。');
    const thisYear = childFromYingzhou({ arrivedOn: '2026-06-10', arrivedPrecision: 'day' });
    expect(lineFor(thisYear, longgang, 'en')).toContain('from Thursday 10 December.');
    const roughly = { birthDate: '2026-01-01', birthPrecision: 'year', arrivedOn: '2026-10-01' } as const;
    expect(lineFor(childFromYingzhou(roughly))).toContain('最早从2027年4月1日 周四起');
  });

  it('says why not, without blame, and what stays open', () => {
    expect(lineFor(childFromYingzhou({ birthDate: '2010-03-05' }))).toContain('满 16 岁了，不再算流动儿童');
    const soon = { birthDate: '2010-12-05', arrivedOn: '2026-09-01' };
    expect(lineFor(childFromYingzhou(soon))).toContain('住满六个月前就满 16 岁了');
    expect(lineFor(undefined, '341202')).toContain('户籍和住处在同一个区县');
    expect(lineFor(undefined, '341204')).toContain('户籍和住处在同一个市的市区');
    expect(lineFor(childFromYingzhou({ livesWith: 'alone' }))).toContain('回「人工」');
  });

  it('names kindly what is missing', () => {
    expect(lineFor(someChild(), null)).toContain(
      '还差：生日、户籍在哪个区县、现在住哪个区县、来这里的时间和一起住的大人是谁。',
    );
    expect(lineFor(childFromYingzhou({ livesWith: 'other' }))).toContain('还差：一起住的大人是谁');
    expect(lineFor(childFromYingzhou({ birthDate: null, birthPrecision: null }), longgang, 'en')).toContain(
      'Still missing: the birthday.',
    );
    expect(lineFor(undefined, '341200')).toContain('还差：现在住哪个区县');
  });
});
