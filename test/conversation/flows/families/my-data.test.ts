import { describe, expect, it } from '@jest/globals';
import type { CopyOfData } from '../../../../src/domain/families/index.js';
import { aFamily, emptyCopy, idNumber, registryTalk } from './registry.js';

const copy: CopyOfData = {
  ...emptyCopy('zh-CN'),
  consentedAt: new Date('2026-11-02T02:00:00Z'),
  chats: [{ channel: 'wechat', address: 'wxid_1', since: new Date('2026-11-01T17:00:00Z') }],
  messages: { received: 31, sent: 33 },
  family: {
    ...aFamily({ idNumber: idNumber('341202'), school: '龙城小学', schoolSituation: 'primary' }),
    address: '龙城街道 8 号',
  },
  signUps: [
    { title: '手工课', startsAt: new Date('2026-12-05T06:00:00Z'), childName: '小雨', state: 'confirmed' },
    { title: '家长课', startsAt: new Date('2026-12-06T06:00:00Z'), childName: null, state: 'waiting' },
  ],
  cases: [
    { number: 12, urgency: 2, state: 'claimed', openedAt: new Date('2026-11-20T02:00:00Z'), closedAt: null },
  ],
};

describe('my data', () => {
  it('is a copy of everything, in words', () => {
    const talk = registryTalk({ family: copy.family });
    talk.world.reads.copy = copy;
    const answer = talk.say('我的资料');
    for (const line of [
      '第一次写来：2026年11月2日',
      '同意登记：2026年11月2日',
      '存着的消息：您写来 31 条，我们发出 33 条',
      '微信 wxid_1，2026年11月2日起',
      '您的姓名：王秀兰',
      '手机号：138 1234 5678',
      '现在住：广东省深圳市龙岗区',
      '地址：龙城街道 8 号',
      '孩子姓名：小雨',
      '学校：龙城小学',
      `身份证号全号：${idNumber('341202')}`,
      '手工课，2026年12月5日，小雨，已报上',
      '家长课，2026年12月6日，您自己，排队中',
      '编号 C12，2026年11月20日，社工在办',
    ]) {
      expect(answer.split('\n')).toContain(line);
    }
    expect(answer).toMatch(/1 看和改家庭资料\n2 删除我的资料\n3 回菜单$/);
  });

  it('says plainly where nothing is held', () => {
    const talk = registryTalk({ locale: 'en' });
    expect(talk.say('/mydata')).toContain('[Family]\nnothing');
  });

  it('leads to changing and to deleting', () => {
    expect(registryTalk({ family: copy.family }).sayAll('我的资料', '1')).toContain('您家的登记');
    expect(registryTalk().sayAll('我的资料', '2')).toContain('找不回来');
    expect(registryTalk().sayAll('我的资料', '3')).toContain('1 登记孩子');
  });
});

describe('forget me', () => {
  it('says what goes and what stays, and asks twice', () => {
    const talk = registryTalk({ family: aFamily({}) });
    const explained = talk.say('删除资料');
    expect(explained).toContain('找不回来');
    expect(explained).toMatch(/不会删的：.*求助/);
    expect(talk.say('要删除')).toContain('请打「删除」两个字');
    expect(talk.done('forget')).toEqual([]);
    expect(talk.say('删除')).toContain('以后有急事，直接打字，马上转给社工');
    expect(talk.done('forget')).toHaveLength(1);
  });

  it('deletes nothing without the word', () => {
    for (const inputs of [['1'], ['2', '1'], ['2', '好的'], ['2', '返回'], ['2', '取消'], ['不']]) {
      const talk = registryTalk({ family: aFamily({}) });
      talk.sayAll('删除资料', ...inputs);
      expect(talk.done('forget')).toEqual([]);
    }
  });

  it('drops a form that waits: nothing of it stays in the session', () => {
    const talk = registryTalk();
    talk.sayAll('登记', '同意', '王秀兰', '妈妈', '稍后', '/forget', '2', '删除');
    expect(JSON.stringify(talk.session())).not.toContain('王秀兰');
    const other = registryTalk({ locale: 'en' });
    other.sayAll('/register', '1', 'Li Na', '/forget', '2', 'delete');
    expect(JSON.stringify(other.session())).not.toContain('Li Na');
  });

  it('keeps everything when the house refuses', () => {
    const talk = registryTalk({ family: aFamily({}), refuses: { forget: 'personUnknown' } });
    expect(talk.sayAll('删除资料', '2', '删除')).toContain('这一步没办成：');
  });
});
