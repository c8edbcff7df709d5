import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateParts, parseBirthDate } from '../../../../src/domain/families/identity/index.js';

const today = '2026-11-23';

describe('reading a birth date', () => {
  it.each([
    ['2018年3月5日', '2018-03-05'],
    ['孩子是2018年3月5号生的', '2018-03-05'],
    ['2018-3-5', '2018-03-05'],
    ['2018/03/05', '2018-03-05'],
    ['2018.3.5', '2018-03-05'],
    ['20180305', '2018-03-05'],
    ['180305', '2018-03-05'],
    ['18.3.5', '2018-03-05'],
    ['二零一八年三月五号', '2018-03-05'],
    ['二〇一八年十二月二十三日', '2018-12-23'],
    ['２０１８年３月５日', '2018-03-05'],
    ['March 5, 2018', '2018-03-05'],
    ['5 Mar 2018', '2018-03-05'],
    ['the 5th of March 2018', '2018-03-05'],
    ['25/3/2018', '2018-03-25'],
    ['去年3月5号', '2025-03-05'],
    ['昨天', '2026-11-22'],
    ['20天', '2026-11-03'],
  ])('reads %s to the day', (text, date) => {
    expect(parseBirthDate(text, today)).toEqual({ ok: true, date, precision: 'day' });
  });

  it.each([
    ['2018.3', '2018-03-01'],
    ['2018年3月', '2018-03-01'],
    ['18年3月', '2018-03-01'],
    ['一八年三月', '2018-03-01'],
    ['201803', '2018-03-01'],
    ['Mar 2018', '2018-03-01'],
    ['今年5月', '2026-05-01'],
    ['8个月', '2026-03-01'],
    ['孩子今年8个月', '2026-03-01'],
    ['six months', '2026-05-01'],
    ['5岁3个月', '2021-08-01'],
  ])('reads %s to the month', (text, date) => {
    expect(parseBirthDate(text, today)).toEqual({ ok: true, date, precision: 'month' });
  });

  it.each([
    ['2018', '2018-01-01'],
    ['2018年吧', '2018-01-01'],
    ['18年', '2018-01-01'],
    ['95年', '1995-01-01'],
    ['5岁', '2021-01-01'],
    ['今年5岁了', '2021-01-01'],
    ['五六岁', '2021-01-01'],
    ['十二岁', '2014-01-01'],
    ['六岁半', '2020-01-01'],
    ['虚岁6岁', '2021-01-01'],
    ['3 years', '2023-01-01'],
    ['five years old', '2021-01-01'],
  ])('reads %s to the year', (text, date) => {
    expect(parseBirthDate(text, today)).toEqual({ ok: true, date, precision: 'year' });
  });

  it.each([
    ['农历2018年三月初五', 'lunar'],
    ['阴历八月十五', 'lunar'],
    ['2018年正月', 'lunar'],
    ['腊月廿三', 'lunar'],
    ['2018年2月30日', 'no-such-day'],
    ['2018年13月', 'no-such-day'],
    ['2027年1月', 'future'],
    ['3/5/2018', 'ambiguous'],
    ['3月5日', 'year-missing'],
    ['属狗那年', 'unreadable'],
    ['不记得了', 'unreadable'],
    ['', 'unreadable'],
  ])('refuses "%s" as %s', (text, reason) => {
    expect(parseBirthDate(text, today)).toEqual({ ok: false, reason });
  });

  it('reads every day of the calendar in every common way of writing it', () => {
    const anyDay = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2002-01-01', days));
    fc.assert(
      fc.property(anyDay, (date) => {
        const { year, month, day } = dateParts(date);
        const shortYear = String(year).slice(2);
        for (const text of [
          date,
          date.replaceAll('-', ''),
          `${year}年${month}月${day}日`,
          `${shortYear}年${month}月${day}号`,
          `${year}.${month}.${day}`,
          `${year} ${month} ${day}`,
        ]) {
          expect(parseBirthDate(text, today)).toEqual({ ok: true, date, precision: 'day' });
        }
      }),
    );
  });

  it('never gives a day after today, whatever is typed', () => {
    const piece = fc.constantFrom(
      ...'年 月 日 岁 半 个 二 零 十 廿 0 1 2 9 - / . 今年 去年 上个月 months March'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const result = parseBirthDate(pieces.join(''), today);
        if (result.ok) expect(result.date <= today).toBe(true);
      }),
    );
  });
});
