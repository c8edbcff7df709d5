import { describe, expect, it } from '@jest/globals';
import type { Input } from '../../../../src/conversation/engine/input.js';
import { idNumber, type RegistryTalk, registryTalk } from './registry.js';

const toPhone = ['登记', '同意', '王秀兰', '妈妈'];
const toHome = [...toPhone, '跳过'];
const toIdNumber = [...toHome, '深圳龙岗', '小雨'];
const toBirth = [...toIdNumber, '跳过'];
const toPlace = [...toBirth, '2018年3月5日', '女'];
const toArrival = [...toPlace, '安徽阜阳颍州'];

const inChinese: [what: string, before: string[], typed: string, said: string][] = [
  ['a name with digits', toPhone.slice(0, 2), '王123', '这里请写名字'],
  ['a greeting for a name', toPhone.slice(0, 2), '你好', '这里请写名字'],
  ['a name that is a novel', toPhone.slice(0, 2), '王'.repeat(41), '写短一些'],
  ['a phone number without digits', toPhone, '打不通', '「打不通」里没有找到号码'],
  ['two phone numbers', toPhone, '13812345678 或 13912345678', '不止一个号码'],
  ['a phone number with a digit too few', toPhone, '1381234567', '11 位'],
  ['a landline', toPhone, '0755-12345678', '不像手机号'],
  ['a place that nobody knows', toHome, '大榕树下', '我没找到「大榕树下」'],
  ['an ID number that is too short', toIdNumber, '34120220180305', '18 位'],
  ['an ID number with letters', toIdNumber, 'AB1202201803050022', '最后一位可能是 X'],
  ['an ID number with a digit mistyped', toIdNumber, '341202201803050020', '有一位打错了'],
  [
    'an ID number with a birthday that never was',
    toIdNumber,
    idNumber('341202', '20180230'),
    '中间 8 位是生日',
  ],
  ['an ID number of no province', toIdNumber, idNumber('991202'), '开头 6 位是地方'],
  ["the guardian's own ID number", toIdNumber, idNumber('341202', '19900305'), '已经满 18 岁'],
  ['a year of the zodiac', toBirth, '属狗那年', '我没看懂「属狗那年」'],
  ['a lunar birthday', toBirth, '农历三月初五', '是农历'],
  ['a day that the calendar lacks', toBirth, '2018年2月30日', '日历上没有'],
  ['a day that may be a month', toBirth, '3/5/2018', '分不清哪个是月'],
  ['a birthday to come', toBirth, '2030年1月1日', '还没到呢'],
  ['a birthday without its year', toBirth, '3月5日', '是哪一年的'],
  ['a birthday of a grown-up', toBirth, '1990年3月5日', '已经满 18 岁'],
  ['an arrival in no time', toArrival, '那个时候', '我没看懂「那个时候」'],
  ['a lunar arrival', toArrival, '腊月', '是农历'],
  ['an arrival on a day that never was', toArrival, '2023年2月30日', '日历上没有'],
  ['an arrival that may be a month', toArrival, '3/5/2023', '分不清哪个是月'],
  ['an arrival to come', toArrival, '2030年', '还没到呢'],
  ['an arrival some months ago', toArrival, '几个月了', '大概是几月来的'],
];

const inEnglish: typeof inChinese = [
  ['a name with digits', ['register', '1'], '123', 'Please write a name here'],
  ['a phone number', ['register', '1', 'Li Na', 'mother'], '12345', 'A mobile number has 11'],
  ['a place', ['register', '1', 'Li Na', 'mother', 'skip'], 'nowhere land', "couldn’t find|couldn't find"],
  [
    'an ID number',
    ['register', '1', 'Li Na', 'mother', 'skip', 'skip', 'Lele'],
    '341202201803050020',
    'one digit may be mistyped',
  ],
  [
    'a birthday',
    ['register', '1', 'Li Na', 'mother', 'skip', 'skip', 'Lele', 'skip'],
    '3/5/2018',
    'write the month in words',
  ],
];

const notText: Input[] = [
  { kind: 'location', latitude: 0, longitude: 0, label: '' },
  { kind: 'contact', name: '', phone: '' },
];

function check(talk: RegistryTalk, before: string[], typed: string, said: string) {
  const question =
    talk
      .sayAll(...before)
      .split('\n')
      .at(-1) ?? '';
  const known = talk.form()?.answers;
  const answer = talk.say(typed);
  expect(answer).toMatch(new RegExp(said));
  expect(answer).toContain(question);
  expect(talk.form()?.answers).toEqual(known);
}

describe('an answer that does not fit', () => {
  it.each(inChinese)('is explained, and asked again, in Chinese: %s', (_, before, typed, said) => {
    check(registryTalk(), before, typed, said);
  });

  it.each(inEnglish)('is explained, and asked again, in English: %s', (_, before, typed, said) => {
    check(registryTalk({ locale: 'en' }), before, typed, said);
  });

  it.each(notText)('is asked for in words where something else was sent: %j', (input) => {
    for (const before of [toPhone.slice(0, 2), toPhone, toHome, toIdNumber, toBirth, toPlace, toArrival]) {
      const talk = registryTalk();
      talk.sayAll(...before);
      const known = talk.form()?.answers;
      expect(talk.say(input)).toMatch(/打字|这里请写名字|没有找到号码|写一次|没找到/);
      expect(talk.form()?.answers).toEqual(known);
    }
  });

  it('brings the offer of a person after the third time', () => {
    const talk = registryTalk();
    talk.sayAll(...toBirth, '属狗那年', '不记得哪天');
    expect(talk.say('那年冬天吧')).toMatch(/1 跳过\n2 找社工/);
  });
});

describe('a shared contact or location', () => {
  it('gives the phone number', () => {
    const talk = registryTalk();
    talk.sayAll(...toPhone);
    talk.say({ kind: 'contact', name: '王秀兰', phone: '+86 138-1234-5678' });
    expect(talk.form()?.answers['guardian.phone']).toBe('+8613812345678');
  });

  it('gives the district where the platform names it', () => {
    const talk = registryTalk();
    talk.sayAll(...toHome);
    talk.say({ kind: 'location', latitude: 22.7, longitude: 114.2, label: '深圳市龙岗区龙城街道' });
    expect(talk.form()?.answers['home.residenceArea']).toBe('440307');
  });

  it('is answered kindly where no district can be read from it', () => {
    const talk = registryTalk();
    talk.sayAll(...toHome);
    const location = { kind: 'location', latitude: 0, longitude: 0, label: '大运公寓' } as const;
    expect(talk.say(location)).toContain('位置收到了，可我看不出是哪个区县');
  });
});

describe('a place', () => {
  const homeOf = (...typed: string[]) => {
    const talk = registryTalk();
    const answer = talk.sayAll(...toHome, ...typed);
    return { talk, answer, home: talk.form()?.answers['home.residenceArea'] };
  };

  it('is understood as a code', () => {
    expect(homeOf('440307').home).toBe('440307');
  });

  it('is offered for choice where several have the name', () => {
    const { talk, answer } = homeOf('朝阳');
    expect(answer).toContain('1 北京市朝阳区\n2 辽宁省朝阳市\n3 吉林省长春市朝阳区\n4 都不是');
    talk.say('3');
    expect(talk.form()?.answers['home.residenceArea']).toBe('220104');
    expect(homeOf('朝阳', '都不是').answer).toContain('连省和市一起写');
    expect(homeOf('朝阳', '长春朝阳').home).toBe('220104');
    expect(homeOf('朝阳', '深圳龙岗').home).toBe('440307');
  });

  it('is asked down to the county', () => {
    expect(homeOf('深圳').answer).toContain('广东省深圳市的哪个区或县');
    expect(homeOf('深圳', '龙岗').home).toBe('440307');
    expect(homeOf('北京', '朝阳').home).toBe('110105');
    expect(homeOf('北京', '深圳龙岗').home).toBe('440307');
    expect(homeOf('朝阳', '2', '双塔').home).toBe('211302');
  });

  it('offers the counties where they are few, and the city itself to who knows no better', () => {
    expect(homeOf('三亚').answer).toContain('1 海南省三亚市海棠区');
    expect(homeOf('三亚', '1').home).toBe('460202');
    expect(homeOf('深圳', '说不准，就记广东省深圳市').home).toBe('440300');
  });

  it('is asked plainly again after the way back', () => {
    const { talk } = homeOf('朝阳', '返回');
    expect(talk.say('13812345678')).toContain('你们现在住在哪里');
  });
});

describe('since when a child is here', () => {
  it('is the birth for who was born here', () => {
    const talk = registryTalk();
    talk.sayAll(...toArrival, '她就是在这里出生的');
    expect(talk.form()?.answers).toMatchObject({
      'child.arrivedOn': '2018-03-05',
      'child.arrivedPrecision': 'day',
    });
  });

  it('is asked in other words of who was born here on a day that is not known', () => {
    const talk = registryTalk();
    talk.sayAll(...toBirth, '跳过', '女', '安徽阜阳颍州');
    expect(talk.say('出生就在这里')).toContain('写出生的年月就行');
  });
});
