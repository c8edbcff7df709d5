import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseSince } from '../../../../src/domain/families/identity/index.js';

const today = '2026-11-23';

describe('reading since when a family lives somewhere', () => {
  it.each([
    ['2023年9月', '2023-09-01'],
    ['去年9月', '2025-09-01'],
    ['九月份', '2026-09-01'],
    ['12月', '2025-12-01'],
    ['上个月', '2026-10-01'],
    ['今年过完年', '2026-02-01'],
    ['过完年来的', '2026-02-01'],
    ['去年暑假', '2025-07-01'],
    ['去年年底', '2025-12-01'],
    ['去年十一', '2025-10-01'],
    ['2022年开学的时候', '2022-09-01'],
    ['半年', '2026-05-01'],
    ['一年', '2025-11-01'],
    ['一年半', '2025-05-01'],
    ['两年零三个月', '2024-08-01'],
    ['刚搬来两个月', '2026-09-01'],
    ['五个多月', '2026-06-01'],
    ['三个星期', '2026-11-01'],
    ['刚来', '2026-11-01'],
    ['6 months', '2026-05-01'],
    ['half a year', '2026-05-01'],
    ['last month', '2026-10-01'],
    ['since March 2023', '2023-03-01'],
    ['since March', '2026-03-01'],
  ])('reads %s to the month', (text, date) => {
    expect(parseSince(text, today)).toEqual({ ok: true, date, precision: 'month' });
  });

  it.each([
    ['三年前', '2023-01-01'],
    ['两年多', '2024-01-01'],
    ['到今年两年了', '2024-01-01'],
    ['今年是第三年', '2024-01-01'],
    ['来了三四年了', '2023-01-01'],
    ['住了20年', '2006-01-01'],
    ['十几年', '2016-01-01'],
    ['好几年了', '2023-01-01'],
    ['18年来的', '2018-01-01'],
    ['去年', '2025-01-01'],
    ['前年', '2024-01-01'],
    ['去年下半年', '2025-01-01'],
    ['last year', '2025-01-01'],
    ['since 2022', '2022-01-01'],
    ['two years ago', '2024-01-01'],
  ])('reads %s to the year', (text, date) => {
    expect(parseSince(text, today)).toEqual({ ok: true, date, precision: 'year' });
  });

  it.each([
    ['2026年3月5号', '2026-03-05'],
    ['3月5号', '2026-03-05'],
    ['12月5号', '2025-12-05'],
    ['20天', '2026-11-03'],
    ['前天', '2026-11-21'],
    ['yesterday', '2026-11-22'],
  ])('reads %s to the day', (text, date) => {
    expect(parseSince(text, today)).toEqual({ ok: true, date, precision: 'day' });
  });

  it.each([
    ['出生就在这', 'since-birth'],
    ['从小在这里', 'since-birth'],
    ['几个月', 'vague'],
    ['a few months', 'vague'],
    ['明年', 'future'],
    ['2026年12月', 'future'],
    ['去年腊月', 'lunar'],
    ['2月30号', 'no-such-day'],
    ['不知道', 'unreadable'],
  ])('refuses "%s" as %s', (text, reason) => {
    expect(parseSince(text, today)).toEqual({ ok: false, reason });
  });

  it('reads the number of months that somebody tells back to the month it began', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (months) => {
        const result = parseSince(`${months}个月了`, today);
        const count = 2026 * 12 + 10 - months;
        const date = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`;
        expect(result).toEqual({ ok: true, date, precision: 'month' });
      }),
    );
  });

  it('never gives a day after today, whatever is typed', () => {
    const piece = fc.constantFrom(
      ...'年 月 号 半 个 前 了 多 两 十 零 1 2 9 - / . 今年 去年 上个月 过完年 since year'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const result = parseSince(pieces.join(''), today);
        if (result.ok) expect(result.date <= today).toBe(true);
      }),
    );
  });
});
