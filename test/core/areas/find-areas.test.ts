import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areaName, areaShortName, findAreas } from '../../../src/core/areas/index.js';
import { allAreas } from '../../../src/core/areas/table.js';

const counties = allAreas().filter(({ level }) => level === 'county');
const found = (text: string) => findAreas(text).map(({ code }) => code);

describe('finding a place in what a parent writes', () => {
  it.each([
    ['安徽阜阳颍州', '341202'],
    ['阜阳市颍州区', '341202'],
    ['颍州', '341202'],
    ['颖州区', '341202'],
    ['深圳龙岗', '440307'],
    ['广东省 深圳市 龙岗区', '440307'],
    ['深圳，龙岗', '440307'],
    ['110105', '110105'],
    ['３４１２０２', '341202'],
    ['341202001', '341202'],
    ['上海浦东', '310115'],
    ['浦东新区', '310115'],
    ['东莞', '441900'],
    ['嘉峪关', '620200'],
    ['湖北仙桃', '429004'],
    ['景宁县', '331127'],
    ['香港', '810000'],
    ['鲁', '370000'],
    ['内蒙呼和浩特', '150100'],
    ['长沙县', '430121'],
    ['苏州园区', '320576'],
    ['三河燕郊', '131082'],
    ['龙岗深圳', '440307'],
    ['吉林吉林', '220200'],
    ['青海海南', '632500'],
    ['天津河北', '120105'],
    ['青岛市南区', '370202'],
  ])('reads %s as one place', (text, code) => {
    expect(found(text)).toEqual([code]);
  });

  it.each([
    ['我住在深圳龙岗那边', '440307'],
    ['老家安徽阜阳颍州的', '341202'],
    ['我们家现在在杭州萧山区打工，租的房子', '330109'],
    ['I live in Longgang District, Shenzhen', '440307'],
    ['we moved to Hong Kong last year', '810000'],
  ])('finds the place inside the sentence "%s"', (text, code) => {
    expect(found(text)).toEqual([code]);
  });

  it.each([
    ['Beijing', '110000'],
    ['shanghai', '310000'],
    ['Shenzhen', '440300'],
    ['GUANGZHOU', '440100'],
    ['Hangzhou', '330100'],
    ['Chengdu', '510100'],
    ['Dongguan', '441900'],
    ["Xi'an", '610100'],
    ['Anhui', '340000'],
  ])('knows the English name %s', (text, code) => {
    expect(found(text)).toEqual([code]);
  });

  it('offers every namesake, the likeliest first', () => {
    expect(found('朝阳')).toEqual(['110105', '211300', '220104']);
    expect(found('朝阳区')).toEqual(['110105', '220104']);
    expect(found('通州')).toEqual(['110112', '320612']);
    expect(found('Suzhou')).toEqual(['320500', '341300']);
    expect(found('吉林')).toEqual(['220000', '220200']);
  });

  it('lets the place around it decide between namesakes', () => {
    expect(found('长春朝阳')).toEqual(['220104']);
    expect(found('辽宁朝阳')).toEqual(['211300']);
    expect(found('江苏通州')).toEqual(['320612']);
  });

  it('takes the bare name of a great city for the city', () => {
    expect(found('西安')).toEqual(['610100']);
    expect(found('中山')).toEqual(['442000']);
    expect(found('长沙')).toEqual(['430100']);
    expect(found('海南')).toEqual(['460000']);
  });

  it('keeps both places when the hometown is told, too', () => {
    expect(found('老家阜阳，现在住深圳龙岗')).toEqual(['440307', '341200']);
  });

  it.each([
    ['深圳中山路', '440300'],
    ['上海市南京路', '310000'],
    ['北京市中心', '110000'],
    ['东莞市长安镇', '441900'],
    ['东莞长安', '441900'],
    ['宝安西乡街道', '440306'],
  ])('is not led astray by the street or town in %s', (text, code) => {
    expect(found(text)).toEqual([code]);
  });

  it.each([
    '工地宿舍',
    '和朋友合作开店',
    '孩子在上高中',
    '公安局旁边',
    '新华书店楼上',
    '我是修水管的',
    '不知道',
    '高新区',
    '',
    '999999',
  ])('finds no place in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes an everyday word for a place when it is the whole answer or stands beside its city', () => {
    expect(found('和平')).toContain('120101');
    expect(found('天津和平')).toEqual(['120101']);
    expect(found('湖北公安')).toEqual(['421022']);
  });

  it('finds every county first by its full name', () => {
    const missed = counties.filter(({ code }) => found(areaName(code))[0] !== code);
    expect(missed).toEqual([]);
  });

  it('finds every area again by the name that buttons show', () => {
    const missed = allAreas().filter(({ code }) => !found(areaShortName(code)).includes(code));
    expect(missed).toEqual([]);
  });

  it('finds a county in any sentence around its full name', () => {
    const around = fc.constantFrom('', '我家在', '住 ', '老家是', '的', '，租房子住', ' 那边');
    const county = fc.constantFrom(...counties);
    fc.assert(
      fc.property(around, county, around, (before, { code }, after) => {
        expect(found(before + areaName(code) + after)[0]).toBe(code);
      }),
    );
  });

  it('answers any text without failing and never twice with one place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const codes = found(text);
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });
});
