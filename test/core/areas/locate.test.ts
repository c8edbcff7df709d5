import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areaByCode, areasAt, areasOfLocation } from '../../../src/core/areas/index.js';
import { allOutlines } from '../../../src/core/areas/outlines.js';
import { allAreas } from '../../../src/core/areas/table.js';

const at = (latitude: number, longitude: number) => areasAt({ latitude, longitude }).map(({ code }) => code);

describe('the areas at a point', () => {
  it.each([
    ['成都武侯', 30.64, 104.04, '510100'],
    ['阜阳颍州', 32.89, 115.81, '341200'],
    ['苏州昆山', 31.38, 120.98, '320500'],
    ['广州天河', 23.125, 113.36, '440100'],
    ['佛山顺德', 22.84, 113.24, '440600'],
    ['武汉洪山', 30.5, 114.34, '420100'],
    ['西安雁塔', 34.22, 108.95, '610100'],
    ['金华义乌', 29.31, 120.07, '330700'],
    ['温州瑞安', 27.78, 120.65, '330300'],
    ['淮南寿县', 32.57, 116.78, '340400'],
    ['合肥巢湖', 31.6, 117.87, '340100'],
    ['济南莱芜', 36.21, 117.68, '370100'],
    ['那曲', 31.48, 92.05, '540600'],
    ['哈密', 42.82, 93.51, '650500'],
    ['台北', 25.04, 121.51, '710000'],
    ['香港中环', 22.28, 114.16, '810000'],
  ])('are one city well inside of it: %s', (_, latitude, longitude, code) => {
    expect(at(latitude, longitude)).toEqual([code]);
  });

  it.each([
    ['天津滨海', 39.02, 117.65, '120116'],
    ['重庆渝北', 29.72, 106.63, '500112'],
    ['上海崇明', 31.62, 121.4, '310151'],
    ['东莞', 23.02, 113.75, '441900'],
    ['中山', 22.52, 113.39, '442000'],
    ['石河子', 44.3, 86.05, '659001'],
  ])('are a county where no city is around it: %s', (_, latitude, longitude, code) => {
    expect(at(latitude, longitude)).toEqual([code]);
  });

  it.each([
    ['龙岗 and 东莞', 22.72, 114.25, ['440300', '441900']],
    ['凤岗 and 深圳', 22.74, 114.14, ['441900', '440300']],
    ['余杭 and 嘉兴', 30.42, 120.3, ['330100', '330400']],
    ['燕郊 and 通州', 39.95, 116.81, ['131000', '110112']],
    ['花桥 and 上海', 31.3, 121.09, ['320500', '310118', '310114']],
    ['朝阳 and its neighbours', 39.92, 116.44, ['110105', '110101', '110102']],
    ['罗湖 and 香港', 22.533, 114.113, ['440300', '810000']],
    ['澳门 and 珠海', 22.19, 113.54, ['820000', '440400']],
  ])(
    'are those on both sides near a border, the one around the point first: %s',
    (_, latitude, longitude, codes) => {
      expect(at(latitude, longitude)).toEqual(codes);
    },
  );

  it.each([
    ['the East China Sea', 30, 125],
    ['Paris', 48.85, 2.35],
    ['Hanoi', 21.03, 105.85],
    ['Seoul', 37.57, 126.98],
    ['the pole', 90, 0],
    ['no number', Number.NaN, 114],
    ['no end', 22.7, Number.POSITIVE_INFINITY],
  ])('are none for %s', (_, latitude, longitude) => {
    expect(at(latitude, longitude)).toEqual([]);
  });

  it('are four at most, all different, and never an error, whatever the numbers', () => {
    const near = fc.tuple(fc.double({ min: 15, max: 55 }), fc.double({ min: 70, max: 140 }));
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(fc.double(), fc.double())), ([latitude, longitude]) => {
        const codes = at(latitude, longitude);
        expect(codes.length).toBeLessThanOrEqual(4);
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });
});

describe('the outlines', () => {
  const drawn = new Set(allOutlines().map(({ area }) => area.code));

  it('belong to areas of the table', () => {
    for (const code of drawn) expect(areaByCode(code)?.code).toBe(code);
  });

  it('are there for every city and every county outside of cities, but three founded since', () => {
    const missing = allAreas().filter(
      ({ code, level, parent }) =>
        !drawn.has(code) && (level === 'city' || (level === 'county' && parent?.endsWith('0000'))),
    );
    expect(missing.map(({ name }) => name)).toEqual(['胡杨河市', '新星市', '白杨市']);
  });

  it('lie in and around China', () => {
    for (const { box } of allOutlines()) {
      expect(box.south).toBeGreaterThan(3);
      expect(box.north).toBeLessThan(54);
      expect(box.west).toBeGreaterThan(73);
      expect(box.east).toBeLessThan(136);
    }
  });
});

describe('the areas of a shared location', () => {
  const shared = (label: string, latitude: number, longitude: number) =>
    areasOfLocation({ label, latitude, longitude }).map(({ code }) => code);

  it('are as exact as its label', () => {
    expect(shared('深圳市龙岗区龙城街道', 22.72, 114.25)).toEqual(['440307']);
    expect(shared('朝阳区', 39.92, 116.44)).toEqual(['110105']);
  });

  it('are read from the map where there is no label or it says nothing', () => {
    expect(shared('', 30.64, 104.04)).toEqual(['510100']);
    expect(shared('幸福花园', 30.64, 104.04)).toEqual(['510100']);
  });

  it('are not those that the name of a shop tells', () => {
    expect(shared('兰州拉面', 30.64, 104.04)).toEqual(['510100']);
    expect(shared('沙县小吃 深圳市龙岗区', 22.72, 114.25)).toEqual(['440307']);
  });

  it('are those of the label where nothing is known of the point', () => {
    expect(shared('深圳龙岗', 0, 0)).toEqual(['440307']);
    expect(shared('', 0, 0)).toEqual([]);
  });
});
