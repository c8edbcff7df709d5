import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  areaAncestors,
  areaByCode,
  areaName,
  areaShortName,
  countiesOf,
  isWithin,
  sameCentralCity,
} from '../../../src/core/areas/index.js';
import { allAreas } from '../../../src/core/areas/table.js';

const anyCode = fc.constantFrom(...allAreas().map(({ code }) => code));

describe('the table of areas', () => {
  it('knows provinces, cities and counties by their codes', () => {
    expect(areaByCode('340000')).toEqual({ code: '340000', name: '安徽省', level: 'province', parent: null });
    expect(areaByCode('341200')).toEqual({ code: '341200', name: '阜阳市', level: 'city', parent: '340000' });
    expect(areaByCode('341202')).toEqual({
      code: '341202',
      name: '颍州区',
      level: 'county',
      parent: '341200',
    });
    expect(areaByCode('999999')).toBeUndefined();
  });

  it('places the counties of a municipality and of a province directly under it', () => {
    expect(areaByCode('110105')?.parent).toBe('110000');
    expect(areaByCode('500230')?.parent).toBe('500000');
    expect(areaByCode('429004')?.parent).toBe('420000');
  });

  it('treats a city without counties as a county', () => {
    for (const code of ['441900', '442000', '460400', '620200']) {
      expect(areaByCode(code)?.level).toBe('county');
      expect(countiesOf(code)).toEqual([]);
    }
  });

  it('knows Hong Kong, Macao and Taiwan', () => {
    expect(['810000', '820000', '710000'].map((code) => areaByCode(code)?.level)).toEqual(
      Array(3).fill('province'),
    );
  });

  it('lists the counties of a city and of a province', () => {
    expect(countiesOf('440300').map(({ name }) => name)).toContain('龙岗区');
    expect(countiesOf('110000')).toHaveLength(16);
    expect(countiesOf('440000').map(({ code }) => code)).toEqual(
      expect.arrayContaining(['440307', '441900']),
    );
    expect(countiesOf('440307')).toEqual([]);
  });

  it('has a known parent for everything but a province', () => {
    for (const { level, parent } of allAreas()) {
      expect(parent === null).toBe(level === 'province');
      if (parent !== null) expect(areaByCode(parent)).toBeDefined();
    }
  });
});

describe('the name of an area', () => {
  it('leaves out levels that nobody says', () => {
    expect(areaName('341202')).toBe('安徽省阜阳市颍州区');
    expect(areaName('110105')).toBe('北京市朝阳区');
    expect(areaName('500230')).toBe('重庆市丰都县');
    expect(areaName('429004')).toBe('湖北省仙桃市');
    expect(areaName('441900')).toBe('广东省东莞市');
  });

  it('names what is left of a code that is no longer in the table', () => {
    expect(areaName('110103')).toBe('北京市');
    expect(areaName('999999')).toBe('999999');
  });

  it('is short on a button and still says which place it is', () => {
    expect(['340000', '341200', '341202', '110105', '441900'].map(areaShortName)).toEqual([
      '安徽',
      '阜阳',
      '阜阳颍州',
      '北京朝阳',
      '东莞',
    ]);
    expect(['430121', '120105', '331127', '429004'].map(areaShortName)).toEqual([
      '长沙县',
      '天津河北区',
      '丽水景宁',
      '仙桃',
    ]);
  });

  it('is different for every area', () => {
    const names = allAreas().map(({ code }) => areaName(code));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('how areas lie in each other', () => {
  it('lists the most local place first', () => {
    expect(areaAncestors('341202')).toEqual(['341202', '341200', '340000']);
    expect(areaAncestors('110105')).toEqual(['110105', '110000']);
    expect(areaAncestors('340000')).toEqual(['340000']);
    expect(areaAncestors('110103')).toEqual(['110103', '110000']);
  });

  it('puts every area within all of its ancestors, and never a larger place within a smaller one', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (const ancestor of areaAncestors(code)) {
          expect(isWithin(code, ancestor)).toBe(true);
          expect(isWithin(ancestor, code)).toBe(ancestor === code);
        }
      }),
    );
  });

  it('counts urban districts of one city as one central city', () => {
    expect(sameCentralCity('440307', '440306')).toBe(true);
    expect(sameCentralCity('110105', '110108')).toBe(true);
    expect(sameCentralCity('440307', '440106')).toBe(false);
    expect(sameCentralCity('341202', '341222')).toBe(false);
    expect(sameCentralCity('520203', '520201')).toBe(false);
    expect(sameCentralCity('429021', '429021')).toBe(false);
  });

  it('does not matter which of two districts is named first', () => {
    fc.assert(
      fc.property(anyCode, anyCode, (one, other) => {
        expect(sameCentralCity(one, other)).toBe(sameCentralCity(other, one));
      }),
    );
  });
});
