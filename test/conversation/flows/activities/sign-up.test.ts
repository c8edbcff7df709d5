import { describe, expect, it } from '@jest/globals';
import { viewActivity, viewFamily } from '../../../support/factories/view-activity.js';
import type { TestTalk } from '../../../support/talk.js';
import { talkAbout } from './world.js';

const crafts = viewActivity(1, { minAge: 6, maxAge: 11 });
const rain = { name: '小雨', birthDate: '2018-03-05' };
const light = { name: '小明', birthDate: '2017-06-01' };
const baby = { name: '小宇', birthDate: '2024-03-05' };
const grown = { name: '大海', birthDate: '2012-01-01' };

/** The talk up to the wish to sign up, and what was said then. */
function wish(setting: Parameters<typeof talkAbout>[0]): { talk: TestTalk; answer: string } {
  const talk = talkAbout({ activities: [crafts], ...setting });
  talk.say('/activities');
  talk.say('1');
  return { talk, answer: talk.say('1') };
}

function signedUp({ effects }: TestTalk): string[][] {
  return effects.flatMap((effect) => (effect.kind === 'sign-up' ? [effect.childIds] : []));
}

describe('signing up', () => {
  it('takes an only child at once and tells when and where', () => {
    const { talk, answer } = wish({ family: viewFamily(rain) });
    expect(answer).toContain('报上了：小雨\n【周六手工课】12月5日 周六 14:00–16:00\n地点：幸福社区活动室');
    expect(answer).toContain('来不了也没关系，回「活动」就能取消。');
    expect(signedUp(talk)).toEqual([['小雨']]);
    expect(talk.session().running?.flow).toBe('menu');
  });

  it('tells the place in the waiting list when it is full', () => {
    const { answer } = wish({ activities: [viewActivity(1, { seatsLeft: 0, waiting: 3 })] });
    expect(answer).toContain('名额满了，小雨排在候补第 4 位。');
    expect(answer).toContain('排到了，我会发消息告诉您。');
  });

  it('speaks English', () => {
    const setting = { family: viewFamily(rain, light), locale: 'en' } as const;
    const { talk, answer } = wish({ ...setting, activities: [viewActivity(1, { seatsLeft: 1 })] });
    expect(answer).toContain('Who is coming?');
    const told = talk.say('both');
    expect(told).toContain('Signed up: 小雨');
    expect(told).toContain('On the waiting list: 小明, number 1.');
  });

  it('asks which child comes, and then for the others', () => {
    const { talk, answer } = wish({ family: viewFamily(rain, light) });
    expect(answer).toContain('1 小雨\n2 小明\n3 都报\n4 看别的活动');
    const then = talk.say('小雨');
    expect(then).toContain('报上了：小雨');
    expect(then).toContain('还给别的孩子报吗？\n1 小明\n2 不用了');
    expect(talk.say('不用')).toContain('1 登记孩子');
    expect(signedUp(talk)).toEqual([['小雨']]);
  });

  it('takes all children together', () => {
    const { talk } = wish({ family: viewFamily(rain, light) });
    expect(talk.say('都报')).toContain('报上了：小雨和小明');
    expect(signedUp(talk)).toEqual([['小雨', '小明']]);
  });

  it('takes several children by their names', () => {
    const { talk } = wish({ family: viewFamily(rain, light, { name: '小雪' }) });
    expect(talk.say('小雨、小明都去')).toContain('报上了：小雨和小明');
    expect(talk.say('小雪')).toContain('报上了：小雪');
    expect(signedUp(talk)).toEqual([['小雨', '小明'], ['小雪']]);
  });

  it('tells a seat for one child from the waiting list for the other', () => {
    const { talk } = wish({
      family: viewFamily(rain, light),
      activities: [viewActivity(1, { seatsLeft: 1 })],
    });
    const answer = talk.say('都报');
    expect(answer).toContain('报上了：小雨\n');
    expect(answer).toContain('小明排在候补第 1 位');
  });

  it('shows children who are too young or too old and says why they cannot come', () => {
    const { talk, answer } = wish({ family: viewFamily(rain, light, baby, grown) });
    expect(answer).toContain('小宇还小，这个活动是6–10岁的孩子参加。');
    expect(answer).toContain('大海大了点，这个活动是6–10岁的孩子参加。');
    talk.say('都报');
    expect(signedUp(talk)).toEqual([['小雨', '小明']]);
  });

  it('explains it when none of the children can come, and shows the way to others', () => {
    const { talk, answer } = wish({ family: viewFamily(baby) });
    expect(answer).toContain('小宇还小');
    expect(answer).toContain('没有能再报的孩子了');
    expect(talk.say('1')).toContain('近期可以报名的活动：');
    expect(talk.effects).toEqual([]);
  });

  it('takes the name of a child who is not registered as a slip, and a question as a question', () => {
    const { talk } = wish({ family: viewFamily(rain, light) });
    expect(talk.say('小丽')).toContain('没对上名字。');
    expect(talk.say('谢谢')).toContain('不客气');
    expect(talk.say('小雨转学怎么办')).toContain('先找新学校');
    expect(talk.effects).toEqual([]);
  });

  it('shows a long row of children page by page', () => {
    const family = viewFamily(...[1, 2, 3, 4, 5, 6, 7].map((number) => ({ name: `老${number}家的` })));
    const { talk, answer } = wish({ family });
    expect(answer).toContain('6 看更多\n7 都报');
    expect(talk.say('6')).toContain('1 老6家的\n2 老7家的\n3 从头看');
  });

  it('is open to somebody without a family, for themselves', () => {
    const { talk, answer } = wish({ family: null });
    expect(answer).toContain('1 给我自己报\n2 先登记孩子\n3 看别的活动');
    expect(talk.say('我自己')).toContain('报上了：您自己');
    expect(signedUp(talk)).toEqual([[]]);
  });

  it('leads to the register who would rather bring a child', () => {
    const { talk } = wish({ family: null });
    expect(talk.say('2')).toContain('您怎么称呼？');
  });
});

describe('a sign-up that is refused', () => {
  it.each([
    ['activityCancelled', {}, '活动已取消。'],
    ['activityOver', {}, '活动的开始时间已过。'],
    ['activityUnknown', {}, '找不到这个活动。'],
  ])('tells why and shows the list again: %s', (refused, params, why) => {
    const talk = talkAbout({ activities: [crafts] });
    talk.world.perform = () => ({ refused, params });
    talk.say('活动');
    talk.say('1');
    const answer = talk.say('1');
    expect(answer).toContain(why);
    expect(answer).toContain('近期可以报名的活动：');
  });

  it.each([
    ['alreadySignedUp', {}, '已经报过名了。'],
    ['childUnknown', {}, '找不到这个孩子'],
    ['childTooYoung', { age: 6 }, '孩子要满 6 岁才能参加。'],
    ['childTooOld', { age: 11 }, '这个活动只收不满 11 岁的孩子。'],
  ])('tells why and lets another child be chosen: %s', (refused, params, why) => {
    const { talk } = wish({ family: viewFamily(rain, light) });
    talk.world.perform = () => ({ refused, params });
    const answer = talk.say('1');
    expect(answer).toContain(why);
    expect(answer).toContain('1 小雨\n2 小明');
  });

  it('says so when the activity goes while the children are chosen', () => {
    const { talk } = wish({ family: viewFamily(rain, light) });
    talk.world.reads.activities = [];
    expect(talk.say('1')).toContain('您附近暂时没有');
    expect(talk.effects).toEqual([]);
  });

  it('takes no child who has left the family meanwhile', () => {
    const { talk } = wish({ family: viewFamily(rain, light) });
    talk.world.reads.family = viewFamily(light);
    expect(talk.say('1')).toContain('这个按钮是前面问题的。');
    expect(talk.effects).toEqual([]);
  });
});
