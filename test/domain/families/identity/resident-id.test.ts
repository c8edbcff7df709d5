import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areaByCode } from '../../../../src/core/areas/index.js';
import { allAreas } from '../../../../src/core/areas/table.js';
import {
  addDays,
  parseResidentId,
  residentIdCheckCharacter,
} from '../../../../src/domain/families/identity/index.js';

const today = '2026-03-01';
const counties = allAreas().filter(({ level }) => level === 'county');

const anyNumber = fc
  .record({
    area: fc.constantFrom(...counties.map(({ code }) => code)),
    birthDate: fc.integer({ min: 0, max: 46_000 }).map((days) => addDays('1900-01-01', days)),
    order: fc.integer({ min: 0, max: 999 }).map((order) => String(order).padStart(3, '0')),
  })
  .map(({ area, birthDate, order }) => {
    const digits = area + birthDate.replaceAll('-', '') + order;
    return { area, birthDate, order: Number(order), number: digits + residentIdCheckCharacter(digits) };
  });

describe('reading a resident identity number', () => {
  it('reads the example of the standard', () => {
    expect(parseResidentId('11010519491231002X', today)).toEqual({
      ok: true,
      number: '11010519491231002X',
      birthDate: '1949-12-31',
      sex: 'female',
      areaCode: '110105',
      registrationArea: '110105',
    });
  });

  it.each([
    '11010519491231002x',
    '110105 19491231 002X',
    '１１０１０５１９４９１２３１００２ｘ',
    '身份证：110105-19491231-002X',
  ])('tolerates the way "%s" is typed', (text) => {
    expect(parseResidentId(text, today)).toMatchObject({ ok: true, number: '11010519491231002X' });
  });

  it('lengthens an old number of 15 digits', () => {
    expect(parseResidentId('110105491231002', today)).toMatchObject({
      number: '11010519491231002X',
      birthDate: '1949-12-31',
    });
  });

  it.each([
    ['', 'length'],
    ['1101051949123100', 'length'],
    ['11010519491231002XX', 'characters'],
    ['1101051949123100AB', 'characters'],
    ['11010549123100X', 'characters'],
    ['110105194912310021', 'checksum'],
    [withCheck('11010520230229001'), 'birth-date'],
    [withCheck('11010520260302001'), 'birth-date'],
    [withCheck('99010520200101001'), 'area'],
    [withCheck('00010520200101001'), 'area'],
  ])('refuses "%s" because of its %s', (text, reason) => {
    expect(parseResidentId(text, today)).toEqual({ ok: false, reason });
  });

  it('accepts a county that no longer exists and leaves the place of registration open', () => {
    expect(parseResidentId(withCheck('11010319800101001'), today)).toMatchObject({
      ok: true,
      areaCode: '110103',
      registrationArea: null,
    });
  });

  it('knows the cities without counties and residents from Hong Kong, Macao and Taiwan', () => {
    const registrationOf = (area: string) => parseResidentId(withCheck(`${area}20150101001`), today);
    expect(registrationOf('441900')).toMatchObject({ registrationArea: '441900' });
    expect(registrationOf('620201')).toMatchObject({ registrationArea: '620200' });
    expect(registrationOf('810000')).toMatchObject({ registrationArea: '810000' });
    expect(registrationOf('830000')).toMatchObject({ registrationArea: '710000' });
  });

  it('reads birth date, sex and place from every valid number', () => {
    fc.assert(
      fc.property(anyNumber, ({ number, birthDate, area, order }) => {
        const sex = order % 2 === 1 ? 'male' : 'female';
        const expected = { ok: true, number, birthDate, sex, areaCode: area, registrationArea: area };
        if (birthDate <= today) expect(parseResidentId(number, today)).toEqual(expected);
        expect(areaByCode(area)).toBeDefined();
      }),
    );
  });

  it('never lets a single wrong digit pass', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), ({ number }, at, shift) => {
        const wrong = String((Number(number[at]) + shift) % 10);
        const changed = number.slice(0, at) + wrong + number.slice(at + 1);
        expect(parseResidentId(changed, today).ok).toBe(false);
      }),
    );
  });

  it('never lets two neighbouring digits that changed places pass', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat({ max: 15 }), ({ number }, at) => {
        fc.pre(number[at] !== number[at + 1]);
        const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
        expect(parseResidentId(swapped, today).ok).toBe(false);
      }),
    );
  });
});

function withCheck(digits: string): string {
  return digits + residentIdCheckCharacter(digits);
}
