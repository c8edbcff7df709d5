import { describe, expect, it } from '@jest/globals';
import { idNumber, registryTalk } from './registry.js';

/** Everything that a mother answers about herself and 小雨, in the order of the questions. */
const answers = [
  '登记孩子',
  '同意',
  '我叫王秀兰',
  '妈妈',
  '138 1234 5678',
  '深圳龙岗',
  '小雨',
  '跳过',
  '2018年3月5日',
  '女孩',
  '安徽阜阳颍州',
  '2023年9月',
  '爸妈',
  '小学',
  '龙城小学',
  '老家',
  '都打了',
  '残疾',
  '左耳听不见',
  '她最近不爱说话',
];
const upTo = (last: string) => answers.slice(0, answers.indexOf(last) + 1);
const toSummary = () => {
  const talk = registryTalk();
  const summary = talk.sayAll(...answers);
  return { talk, summary };
};

describe('registering a family in Chinese', () => {
  it('asks one thing at a time and shows every answer before anything is stored', () => {
    const { talk, summary } = toSummary();
    expect(talk.effects.map(({ kind }) => kind)).toEqual(['consent']);
    expect(summary).toBe(
      [
        '都填完了，请您看看：',
        '您的姓名：王秀兰',
        '您是孩子的：妈妈',
        '手机号：138 1234 5678',
        '现在住：广东省深圳市龙岗区',
        '孩子姓名：小雨',
        '身份证号：没填',
        '生日：2018年3月5日',
        '性别：女',
        '户籍地：安徽省阜阳市颍州区',
        '来这里的时间：2023年9月',
        '和谁住：爸爸妈妈',
        '上学：小学',
        '学校：龙城小学',
        '医保：在老家',
        '疫苗：都按时打了',
        '残疾或长期的病：有残疾',
        '具体情况：左耳听不见',
        '担心的事：她最近不爱说话',
        '都对吗？',
        '1 都对，登记',
        '2 改一项',
      ].join('\n'),
    );
  });

  it('stores the family and the child once confirmed and says who counts until when', () => {
    const { talk } = toSummary();
    const stored = talk.say('1');
    expect(talk.done('register-family')).toEqual([
      {
        kind: 'register-family',
        guardian: { name: '王秀兰', relation: 'mother', phone: '+8613812345678' },
        residenceArea: '440307',
      },
    ]);
    expect(talk.done('register-child').map(({ child }) => child)).toEqual([
      {
        name: '小雨',
        idNumber: null,
        birthDate: '2018-03-05',
        birthPrecision: 'day',
        sex: 'female',
        registrationArea: '341202',
        arrivedOn: '2023-09-01',
        arrivedPrecision: 'month',
        livesWith: 'both-parents',
        schoolSituation: 'primary',
        school: '龙城小学',
        insurance: 'hometown',
        vaccinations: 'up-to-date',
        health: 'disability',
        healthDetail: '左耳听不见',
      },
    ]);
    expect(stored).toContain('小雨登记好了。\n小雨今天算流动儿童，\n到2034年3月5日 周日满 16 岁为止。');
  });

  it('brings a worry to a caseworker and says who will answer and when', () => {
    const { talk } = toSummary();
    const stored = talk.say('都对，登记');
    expect(talk.done('raise-concern')).toMatchObject([
      {
        concern: { text: '小雨：她最近不爱说话', origin: 'form', urgency: 'soon', topic: 'safety' },
        talk: false,
      },
    ]);
    expect(stored).toContain('编号 C12');
    expect(stored).toContain('三个工作日');
  });

  it('opens no concern for somebody without a worry', () => {
    for (const nothing of ['1', '没有', '没什么', '跳过']) {
      const talk = registryTalk();
      talk.sayAll(...answers.slice(0, -1), nothing, '1');
      expect(talk.done('register-child')).toHaveLength(1);
      expect(talk.done('raise-concern')).toEqual([]);
    }
  });

  it('takes a danger in the last answer for what it is, and keeps the form', () => {
    const talk = registryTalk();
    const answer = talk.sayAll(...answers.slice(0, -1), '他爸现在拿刀要砍孩子');
    expect(answer).toContain('110');
    expect(talk.done('raise-concern')).toMatchObject([{ concern: { urgency: 'emergency' } }]);
    expect(talk.form()?.answers['child.healthDetail']).toBe('左耳听不见');
  });
});

describe('registering a family in English', () => {
  it('goes the same way', () => {
    const talk = registryTalk({ locale: 'en' });
    const summary = talk.sayAll(
      '/register',
      'I agree, let’s start',
      '1',
      'My name is Li Na',
      'aunt',
      'skip',
      'Shenzhen Longgang',
      'Lele',
      'skip',
      'March 5, 2018',
      'boy',
      '341202',
      '6 months',
      '1',
      'primary school',
      'skip',
      'hometown',
      'not sure',
      'no',
      'nothing',
    );
    expect(summary).toContain('Your name: Li Na');
    expect(summary).toContain('Birthday: 5 March 2018');
    const stored = talk.say('1');
    expect(talk.done('register-family')[0]?.guardian).toEqual({
      name: 'Li Na',
      relation: 'relative',
      phone: null,
    });
    expect(talk.done('register-child')[0]?.child).toMatchObject({ sex: 'male', insurance: 'hometown' });
    expect(stored).toContain('Lele counts as a migrant child today, until turning 16 (Sunday 5 March 2034).');
    expect(talk.say('no')).toContain('All done.');
  });
});

describe('consent', () => {
  it('comes before the first question, and can be explained first', () => {
    const talk = registryTalk();
    expect(talk.say('登记')).toContain('1 同意，开始\n2 先看看说明\n3 暂不登记');
    expect(talk.say('说明')).toContain('加密保存');
    expect(talk.say('返回')).toContain('2 先看看说明');
    expect(talk.sayAll('2', '1')).toContain('您叫什么名字');
    expect(talk.done('consent')).toHaveLength(1);
  });

  it('can be left for another time, and everything else stays open', () => {
    const talk = registryTalk();
    const answer = talk.sayAll('登记', '暂不登记');
    expect(answer).toContain('先不登记，什么都没有记下');
    expect(answer).toContain('有急事直接打字');
    expect(talk.effects).toEqual([]);
  });

  it('is not asked again of who has given it', () => {
    expect(registryTalk({ consented: true }).say('登记')).toContain('您叫什么名字');
  });
});

describe('a form that is interrupted', () => {
  it('waits for weeks and goes on where it was', () => {
    const talk = registryTalk();
    expect(talk.sayAll(...upTo('小雨'), '稍后')).toContain('填过的都给您存着');
    expect(talk.sayAll('你好', '登记孩子')).toContain('接着刚才的：\n小雨的身份证号是多少');
    const summary = talk.sayAll(...answers.slice(answers.indexOf('小雨') + 1));
    expect(summary).toContain('您的姓名：王秀兰');
    expect(summary).toContain('孩子姓名：小雨');
  });

  it('goes on by itself after a change of language, in that language', () => {
    const talk = registryTalk();
    const answer = talk.sayAll(...upTo('2018年3月5日'), '/language', 'English');
    expect(answer).toContain('Is 小雨 a girl or a boy?');
    expect(talk.say('back')).toContain('You have put: 5 March 2018');
  });

  it('is dropped only when somebody says so', () => {
    const talk = registryTalk();
    talk.sayAll(...upTo('小雨'), '取消');
    expect(talk.form()).toBeUndefined();
    expect(talk.say('登记')).toContain('您叫什么名字');
  });
});

describe('the way back', () => {
  it('leads through every question to the first, and shows what was answered', () => {
    const { talk } = toSummary();
    const shown = [...answers].reverse().flatMap(() => {
      const answer = talk.say('返回');
      return /现在填的是：(.+)/.exec(answer)?.[1] ?? [];
    });
    expect(shown).toEqual([
      '她最近不爱说话',
      '左耳听不见',
      '有残疾',
      '都按时打了',
      '在老家',
      '龙城小学',
      '小学',
      '爸爸妈妈',
      '2023年9月',
      '安徽省阜阳市颍州区',
      '女',
      '2018年3月5日',
      '小雨',
      '广东省深圳市龙岗区',
      '138 1234 5678',
      '妈妈',
      '王秀兰',
    ]);
  });

  it('goes on to the first question that is still open, with nothing asked twice', () => {
    const talk = registryTalk();
    talk.sayAll(...upTo('女孩'), '返回', '返回');
    expect(talk.say('2018年5月3日')).toContain('小雨的户口在哪里');
    expect(talk.form()?.answers).toMatchObject({ 'child.birthDate': '2018-05-03', 'child.sex': 'female' });
  });

  it('keeps an answer that is skipped the second time, and takes away only what is to go', () => {
    const talk = registryTalk();
    talk.sayAll(...upTo('138 1234 5678'), '返回');
    expect(talk.say('跳过')).toContain('你们现在住在哪里');
    expect(talk.form()?.answers['guardian.phone']).toBe('+8613812345678');
    talk.sayAll('返回', '去掉这一项');
    expect(talk.form()?.answers['guardian.phone']).toBeNull();
  });
});

describe('the summary', () => {
  it('offers every answer for correction and comes back', () => {
    const { talk } = toSummary();
    expect(talk.say('改')).toContain('4 现在住\n5 孩子姓名');
    expect(talk.say('5')).toContain('现在填的是：小雨\n孩子叫什么名字？\n1 不改');
    const summary = talk.say('小宇');
    expect(summary).toContain('孩子姓名：小宇');
    expect(summary).toContain('都对吗？');
  });

  it('asks what a correction opens, and forgets what it closes', () => {
    const { talk } = toSummary();
    expect(talk.sayAll('2', '上学', '没上学')).not.toContain('学校：');
    talk.say('1');
    expect(talk.done('register-child')[0]?.child).toMatchObject({
      schoolSituation: 'not-in-school',
      school: null,
    });
    const other = registryTalk();
    other.sayAll(...upTo('爸妈'), '没上学', '老家', '都打了', '没有', '没有');
    expect(other.sayAll('2', '上学', '小学')).toContain('在哪所学校或幼儿园');
  });

  it('stays with everything entered when the house refuses', () => {
    const { talk } = toSummary();
    talk.refuses['register-child'] = 'familyUnknown';
    const refused = talk.say('1');
    expect(refused).toContain('这一步没办成：');
    expect(refused).toContain('孩子姓名：小雨');
    delete talk.refuses['register-child'];
    expect(talk.say('1')).toContain('小雨登记好了');
  });

  it('registers no child twice who is confirmed twice', () => {
    const { talk } = toSummary();
    talk.sayAll('1', '返回', '2', '孩子姓名', '小宇', '1');
    expect(talk.done('register-child')).toHaveLength(1);
    expect(talk.done('raise-concern')).toHaveLength(1);
    expect(talk.family()?.children.map(({ name }) => name)).toEqual(['小宇']);
  });

  it('answers a button of an earlier question with the question that stands', () => {
    const talk = registryTalk();
    talk.sayAll(...upTo('2018年3月5日'));
    const [female = ''] = talk.offered();
    talk.say('女');
    const stale = talk.say({ kind: 'choice', value: female });
    expect(stale).toContain('这个按钮是前面问题的');
    expect(stale).toContain('小雨的户口在哪里');
    expect(talk.say({ kind: 'choice', value: 'register/child.registrationArea/999999' })).toContain(
      '这个按钮是前面问题的',
    );
  });
});

describe('several children', () => {
  it('are registered one after the other, the family once', () => {
    const { talk } = toSummary();
    expect(talk.sayAll('1', '有')).toContain('孩子叫什么名字');
    const place = talk.sayAll('小宇', '跳过', '五岁', '男');
    expect(place).toContain('1 和小雨一样：安徽省阜阳市颍州区');
    const born = talk.say('一样');
    expect(born).toContain('1 出生就在这里');
    const summary = talk.sayAll('1', '爸妈', '幼儿园', '跳过', '跳过', '跳过', '没有', '没有');
    expect(summary).not.toContain('您的姓名');
    talk.say('1');
    expect(talk.done('register-family')).toHaveLength(1);
    expect(talk.family()?.children).toMatchObject([
      { name: '小雨' },
      {
        name: '小宇',
        registrationArea: '341202',
        birthPrecision: 'year',
        arrivedPrecision: 'year',
        health: 'none',
      },
    ]);
    expect(talk.family()?.children[1]?.arrivedOn).toBe(talk.family()?.children[1]?.birthDate);
    expect(talk.say('没有了')).toContain('都登记好了');
  });
});

describe('an ID number', () => {
  const upToName = upTo('小雨');

  it('answers birth date, sex and registration place', () => {
    const talk = registryTalk();
    const next = talk.sayAll(...upToName, idNumber('341202'));
    expect(next).toContain('2018年3月5日出生，女，\n户籍安徽省阜阳市颍州区');
    expect(next).toContain('从什么时候起住在这里');
    const summary = talk.sayAll(...answers.slice(answers.indexOf('2023年9月')));
    expect(summary).toContain(`身份证号：尾号 ${idNumber('341202').slice(-4)}`);
    talk.say('1');
    expect(talk.done('register-child')[0]?.child).toMatchObject({
      idNumber: idNumber('341202'),
      birthDate: '2018-03-05',
      birthPrecision: 'day',
      sex: 'female',
      registrationArea: '341202',
    });
  });

  it('leaves the place to be asked where the county is no longer in the table', () => {
    expect(registryTalk().sayAll(...upToName, idNumber('341201'))).toContain('小雨的户口在哪里');
  });

  it('changes no place that was told already', () => {
    const { talk } = toSummary();
    const summary = talk.sayAll('2', '身份证号', idNumber('440307'));
    expect(summary).toContain('户籍地：安徽省阜阳市颍州区');
  });
});
