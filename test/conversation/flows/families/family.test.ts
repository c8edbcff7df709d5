import { describe, expect, it } from '@jest/globals';
import { aFamily, idNumber, registryTalk } from './registry.js';

const twoChildren = () => registryTalk({ family: aFamily({}, { name: '小宇', birthDate: '2026-06-05' }) });

describe('my family', () => {
  it('shows who belongs to it, where it lives and what holds for each child today', () => {
    const talk = registryTalk({
      family: {
        ...aFamily({}, { name: '小宇', birthDate: '2026-06-05' }),
        guardians: [
          {
            id: 'guardian-1',
            personId: 'person-1',
            name: '王秀兰',
            relation: 'mother',
            phone: '+8613812345678',
          },
          { id: 'guardian-2', personId: null, name: '李强', relation: 'father', phone: null },
        ],
      },
    });
    expect(talk.say('我的家庭')).toBe(
      [
        '您家的登记：',
        '王秀兰（妈妈）138 1234 5678',
        '李强（爸爸）',
        '现在住：广东省深圳市龙岗区',
        '· 小雨，8 岁',
        '小雨今天算流动儿童，',
        '到2034年3月5日 周日满 16 岁为止。',
        '· 小宇，不到 1 岁',
        '小宇还没住满六个月，',
        '从12月5日 周六起算流动儿童。',
        '1 改我的资料',
        '2 改孩子的资料',
        '3 再登记一个孩子',
        '4 回菜单',
      ].join('\n'),
    );
  });

  it('offers registration to who has none', () => {
    const talk = registryTalk();
    expect(talk.say('我的家庭')).toContain('您家还没有登记');
    expect(talk.say('1')).toContain('同意，开始');
  });

  it('goes back to the menu, or to a form that it interrupted', () => {
    expect(twoChildren().sayAll('我的家庭', '4')).toContain('1 登记孩子');
    const talk = twoChildren();
    expect(talk.sayAll('登记', '小月', '跳过', '跳过', '/family', '4')).toContain('小月是男孩还是女孩');
  });

  it('adds a child to the family as it stands', () => {
    const talk = twoChildren();
    expect(talk.sayAll('我的家庭', '3')).toContain('孩子叫什么名字');
    expect(talk.sayAll('小月', '跳过', '跳过', '女')).toContain('1 和小雨一样：安徽省阜阳市颍州区');
  });

  it('takes whoever has a family straight to the questions about the child', () => {
    expect(twoChildren().say('登记')).toBe(
      '好，再登记一个孩子。\n「返回」上一题 ·「稍后」先存着\n孩子叫什么名字？',
    );
  });
});

describe('correcting what a guardian said of themselves', () => {
  it('stores one answer and nothing else', () => {
    const talk = twoChildren();
    expect(talk.sayAll('我的家庭', '1')).toContain('手机号：138 1234 5678');
    expect(talk.sayAll('手机号', '13900001111')).toContain(
      '改好了。\n您家的登记：\n王秀兰（妈妈）139 0000 1111',
    );
    expect(talk.effects).toEqual([
      { kind: 'correct-guardian', guardianId: 'guardian-1', changes: { phone: '+8613900001111' } },
    ]);
  });

  it('takes away a number that is to go', () => {
    const talk = twoChildren();
    talk.sayAll('我的家庭', '1', '手机号', '去掉这一项');
    expect(talk.family()?.guardians[0]?.phone).toBeNull();
  });

  it('moves the family to where it lives now, place by place', () => {
    const talk = twoChildren();
    expect(talk.sayAll('我的家庭', '1', '现在住', '北京')).toContain('北京市的哪个区或县');
    expect(talk.say('朝阳')).toContain('现在住：北京市朝阳区');
    expect(talk.effects).toEqual([{ kind: 'correct-residence', residenceArea: '110105' }]);
  });

  it('changes nothing when the answer is to stay', () => {
    const talk = twoChildren();
    expect(talk.sayAll('我的家庭', '1', '您的姓名', '不改')).toMatch(/^您家的登记/);
    expect(talk.effects).toEqual([]);
  });

  it('corrects the home alone where the person is no guardian of the family', () => {
    const talk = registryTalk({ family: { ...aFamily({}), guardians: [] } });
    expect(talk.sayAll('我的家庭', '1')).toBe('要改哪一项？\n现在住：广东省深圳市龙岗区\n1 现在住');
  });
});

describe('correcting what was said of a child', () => {
  it('asks which child, and stores a date with how exactly it is known', () => {
    const talk = twoChildren();
    expect(talk.sayAll('我的家庭', '2')).toBe('改哪个孩子的？\n1 小雨\n2 小宇');
    expect(talk.say('小宇')).toContain('生日：2026年6月5日');
    expect(talk.sayAll('生日', '2025年6月')).toContain('改好了。');
    expect(talk.effects).toEqual([
      {
        kind: 'correct-child',
        childId: 'child-2',
        changes: { birthDate: '2025-06-01', birthPrecision: 'month' },
      },
    ]);
  });

  it('goes straight to an only child', () => {
    expect(registryTalk({ family: aFamily({}) }).sayAll('我的家庭', '2')).toContain('孩子姓名：小雨');
  });

  it('asks which school once there is one, and stores both', () => {
    const talk = registryTalk({ family: aFamily({}) });
    expect(talk.sayAll('我的家庭', '2', '上学', '小学')).toContain('在哪所学校或幼儿园');
    talk.say('龙城小学');
    expect(talk.done('correct-child')[0]?.changes).toEqual({
      schoolSituation: 'primary',
      school: '龙城小学',
    });
  });

  it('takes the school away with the schooling', () => {
    const talk = registryTalk({ family: aFamily({ schoolSituation: 'primary', school: '龙城小学' }) });
    talk.sayAll('我的家庭', '2', '上学', '没在上学');
    expect(talk.done('correct-child')[0]?.changes).toEqual({
      schoolSituation: 'not-in-school',
      school: null,
    });
  });

  it('corrects with an ID number all that the number tells', () => {
    const talk = registryTalk({ family: aFamily({ registrationArea: null }) });
    talk.sayAll('我的家庭', '2', '身份证号', idNumber('341202', '20180306', '001'));
    expect(talk.done('correct-child')[0]?.changes).toEqual({
      idNumber: idNumber('341202', '20180306', '001'),
      birthDate: '2018-03-06',
      birthPrecision: 'day',
      sex: 'male',
      registrationArea: '341202',
    });
  });

  it('says why the house refuses, and stays with the child', () => {
    const talk = registryTalk({ family: aFamily({}), refuses: { 'correct-child': 'childUnknown' } });
    const answer = talk.sayAll('我的家庭', '2', '孩子姓名', '小月');
    expect(answer).toContain('这一步没办成：');
    expect(answer).toContain('孩子姓名：小月');
  });

  it('goes back step by step', () => {
    const talk = registryTalk({ family: aFamily({}) });
    talk.sayAll('我的家庭', '2', '生日');
    expect(talk.say('返回')).toContain('要改哪一项');
    expect(talk.say('返回')).toContain('您家的登记');
    expect(talk.say('返回')).toContain('1 登记孩子');
  });

  it('works in English', () => {
    const talk = registryTalk({ locale: 'en', family: aFamily({}) });
    expect(talk.sayAll('my family', '2', 'Medical insurance', 'back home')).toContain(
      'Changed.\nYour family:',
    );
  });
});
