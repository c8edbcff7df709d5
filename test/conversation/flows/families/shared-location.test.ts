import { describe, expect, it } from '@jest/globals';
import { type RegistryTalk, registryTalk } from './registry.js';

const toHome = ['登记', '同意', '王秀兰', '妈妈', '跳过'];
const toRegistrationPlace = [...toHome, '深圳龙岗', '小雨', '跳过', '2018年3月5日', '女'];

function send(talk: RegistryTalk, latitude: number, longitude: number, label = ''): string {
  return talk.say({ kind: 'location', latitude, longitude, label });
}

function atHome(): RegistryTalk {
  const talk = registryTalk();
  talk.sayAll(...toHome);
  return talk;
}

const homeOf = (talk: RegistryTalk) => talk.form()?.answers['home.residenceArea'];

describe('a location shared for the home', () => {
  it('without a label leads to the district by way of its city', () => {
    const talk = atHome();
    expect(send(talk, 30.64, 104.04)).toContain('四川省成都市的哪个区或县？');
    expect(talk.say('武侯')).toContain('孩子叫什么名字？');
    expect(homeOf(talk)).toBe('510107');
  });

  it('offers the counties of a city with few of them', () => {
    const talk = atHome();
    expect(send(talk, 24.5, 118.13)).toContain('1 福建省厦门市思明区\n2 ');
    talk.say('思明');
    expect(homeOf(talk)).toBe('350203');
  });

  it('near a border offers the cities on both sides', () => {
    const talk = atHome();
    expect(send(talk, 22.72, 114.25)).toContain('1 广东省深圳市\n2 广东省东莞市\n3 都不是');
    expect(talk.say('1')).toContain('广东省深圳市的哪个区或县？');
    talk.say('龙岗');
    expect(homeOf(talk)).toBe('440307');
  });

  it.each([
    ['a district of a municipality', 39.02, 117.65, '120116'],
    ['a city without districts', 23.02, 113.75, '441900'],
  ])('is enough in %s', (_, latitude, longitude, code) => {
    const talk = atHome();
    expect(send(talk, latitude, longitude)).toContain('孩子叫什么名字？');
    expect(homeOf(talk)).toBe(code);
  });

  it('is taken by its label where that names the district', () => {
    const talk = atHome();
    send(talk, 22.72, 114.25, '深圳市龙岗区龙城街道');
    expect(homeOf(talk)).toBe('440307');
  });

  it('is looked up where its label is the name of a shop', () => {
    expect(send(atHome(), 30.64, 104.04, '兰州拉面')).toContain('四川省成都市的哪个区或县？');
  });

  it('says nothing more of a city that is known already', () => {
    const talk = atHome();
    talk.say('成都');
    expect(send(talk, 30.64, 104.04)).toContain('位置收到了，可我看不出是哪个区县');
    talk.say('武侯');
    expect(homeOf(talk)).toBe('510107');
  });

  it('decides between the districts of a municipality that was named', () => {
    const talk = atHome();
    talk.say('天津');
    send(talk, 39.02, 117.65);
    expect(homeOf(talk)).toBe('120116');
  });

  it('elsewhere than the city named is a change of mind', () => {
    const talk = atHome();
    talk.say('成都');
    expect(send(talk, 32.89, 115.81)).toContain('安徽省阜阳市的哪个区或县？');
  });

  it('is answered kindly where no place is known', () => {
    const talk = atHome();
    expect(send(talk, 48.85, 2.35)).toContain('位置收到了，可我看不出是哪个区县');
    expect(homeOf(talk)).toBeUndefined();
  });

  it('is understood in English', () => {
    const talk = registryTalk({ locale: 'en' });
    talk.sayAll('register', '1', 'Li Na', 'mother', 'skip');
    expect(send(talk, 30.64, 104.04)).toContain('Which district or county of 四川省成都市?');
  });
});

describe("a location shared for a child's registration", () => {
  it('leads to the county, too', () => {
    const talk = registryTalk();
    talk.sayAll(...toRegistrationPlace);
    expect(send(talk, 32.89, 115.81)).toContain('安徽省阜阳市的哪个区或县？');
    talk.say('颍州');
    expect(talk.form()?.answers['child.registrationArea']).toBe('341202');
  });
});
