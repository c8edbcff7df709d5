import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseMobileNumber } from '../../../../src/domain/families/identity/index.js';

describe('reading a mobile number', () => {
  it.each([
    ['13800138000', '+8613800138000'],
    ['138 0013 8000', '+8613800138000'],
    ['138-0013-8000', '+8613800138000'],
    ['１３８００１３８０００', '+8613800138000'],
    ['+86 13800138000', '+8613800138000'],
    ['0086-138-0013-8000', '+8613800138000'],
    ['8613800138000', '+8613800138000'],
    ['(+86)13800138000', '+8613800138000'],
    ['我的电话是13800138000，微信同号', '+8613800138000'],
    ['幺三八零零幺三八零零零', '+8613800138000'],
    ['+852 9123 4567', '+85291234567'],
    ['00853 6123 4567', '+85361234567'],
    ['+1 (415) 555-2671', '+14155552671'],
    ['+84 912 345 678', '+84912345678'],
  ])('reads %s', (text, number) => {
    expect(parseMobileNumber(text)).toEqual({ ok: true, number });
  });

  it.each([
    ['没有手机', 'missing'],
    ['', 'missing'],
    ['12345', 'length'],
    ['1380013800', 'length'],
    ['138001380001', 'length'],
    ['+1234567890123456', 'length'],
    ['12800138000', 'not-mobile'],
    ['0755-12345678', 'not-mobile'],
    ['+852 2123 4567', 'not-mobile'],
    ['+0123456789', 'not-mobile'],
    ['13800138000或者13900139000', 'several'],
  ])('refuses "%s" as %s', (text, reason) => {
    expect(parseMobileNumber(text)).toEqual({ ok: false, reason });
  });

  it('reads every mainland number in whatever way it is grouped', () => {
    const separator = fc.constantFrom('', ' ', '-', '  ');
    const prefix = fc.constantFrom('', '+86', '+86 ', '0086', '0086-', '86 ');
    const digits = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }));
    fc.assert(
      fc.property(prefix, digits, separator, (before, [second, rest], between) => {
        const number = `1${second}${String(rest).padStart(9, '0')}`;
        const typed = [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(between);
        expect(parseMobileNumber(before + typed)).toEqual({ ok: true, number: `+86${number}` });
      }),
    );
  });

  it('gives nothing but E.164', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+- 一二()电话') }), (text) => {
        const result = parseMobileNumber(text);
        if (result.ok) expect(result.number).toMatch(/^\+[1-9]\d{7,14}$/);
      }),
    );
  });
});
