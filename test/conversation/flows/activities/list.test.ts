import { describe, expect, it } from '@jest/globals';
import { viewActivity, viewSignUp } from '../../../support/factories/view-activity.js';
import { talkAbout } from './world.js';

const crafts = viewActivity(1, { minAge: 6, maxAge: 11 });

describe('the list of activities', () => {
  it('tells day with weekday, place, ages and the seats that are left', () => {
    expect(talkAbout({ activities: [crafts] }).say('活动')).toBe(
      [
        '近期可以报名的活动：',
        '【周六手工课】12月5日 周六 14:00–16:00',
        '幸福社区活动室 · 6–10岁 · 还有 8 个名额',
        '1 周六手工课',
      ].join('\n'),
    );
  });

  it('speaks English', () => {
    const answer = talkAbout({ activities: [crafts], locale: 'en' }).say('/activities');
    expect(answer).toContain('Sat 5 Dec 14:00–16:00');
    expect(answer).toContain('ages 6–10 · places left: 8');
  });

  it.each([
    [{ minAge: 6, maxAge: null }, '6岁以上'],
    [{ minAge: null, maxAge: 11 }, '10岁以下（含10岁）'],
    [{ minAge: 6, maxAge: 7 }, ' 6岁 '],
    [{ minAge: null, maxAge: null }, '年龄不限'],
  ])('says for whom an activity with the limits %j is: %s', (limits, ages) => {
    expect(talkAbout({ activities: [viewActivity(1, limits)] }).say('活动')).toContain(ages);
  });

  it('tells how many wait when it is full, and that a freed seat is theirs first', () => {
    const full = viewActivity(1, { seatsLeft: 0 });
    const waitedFor = viewActivity(2, { seatsLeft: 1, waiting: 3 });
    const answer = talkAbout({ activities: [full, waitedFor] }).say('活动');
    expect(answer).toContain('名额已满，可以候补');
    expect(answer).toContain('名额已满，3 人候补');
  });

  it('is shown five at a time when it is long', () => {
    const activities = [1, 2, 3, 4, 5, 6, 7].map((number) =>
      viewActivity(number, { title: `活动${number}号` }),
    );
    const talk = talkAbout({ activities });
    const first = talk.say('活动');
    expect(first).toContain('5 活动5号\n6 看更多');
    expect(first).not.toContain('活动6号');
    expect(talk.say('更多')).toContain('1 活动6号\n2 活动7号\n3 从头看');
    expect(talk.say('2')).toContain('【活动7号】');
  });

  it('tells two activities of one name apart by their time', () => {
    const next = viewActivity(2, {
      startsAt: new Date('2026-12-12T06:00:00Z'),
      endsAt: new Date('2026-12-12T08:00:00Z'),
    });
    const answer = talkAbout({ activities: [crafts, next] }).say('活动');
    expect(answer).toContain('1 周六手工课 12月5日 周六');
    expect(answer).toContain('2 周六手工课 12月12日 周六');
  });

  it('is kind when nothing is on, and shows a way on', () => {
    const talk = talkAbout({});
    expect(talk.say('活动')).toContain('您附近暂时没有能报名的活动。');
    expect(talk.say('1')).toContain('2 政策咨询');
  });

  it('answers a question typed in the middle of it', () => {
    const talk = talkAbout({ activities: [crafts] });
    talk.say('活动');
    expect(talk.say('转学怎么办')).toContain('先找新学校');
  });

  it('says so when an activity is gone by the time it is chosen', () => {
    const talk = talkAbout({ activities: [crafts] });
    talk.say('活动');
    talk.world.reads.activities = [];
    expect(talk.say('1')).toContain('已经取消或开始了');
    expect(talk.say('1')).toContain('您附近暂时没有');
  });

  it('does not guess what a late tap on an earlier list means', () => {
    const talk = talkAbout({ activities: [crafts] });
    talk.say('活动');
    const [late = ''] = talk.offered();
    talk.say('1');
    expect(talk.say({ kind: 'choice', value: late })).toContain('这个按钮是前面问题的。');
  });
});

describe('the details of an activity', () => {
  it('hold its description and the way to sign up', () => {
    const talk = talkAbout({ activities: [crafts] });
    talk.say('活动');
    const details = talk.say('周六手工课');
    expect(details).toContain('做一盏自己的小灯，材料都有。');
    expect(details).toContain('1 报名\n2 看别的活动');
    expect(talk.say('2')).toContain('近期可以报名的活动：');
  });

  it('offer the waiting list when it is full', () => {
    const talk = talkAbout({ activities: [viewActivity(1, { seatsLeft: 0 })] });
    talk.say('活动');
    expect(talk.say('1')).toContain('1 排队候补');
  });

  it('tell who is signed up already', () => {
    const signUps = [viewSignUp(crafts, { childId: '小雨', childName: '小雨' })];
    const talk = talkAbout({ activities: [crafts], signUps });
    talk.say('活动');
    const details = talk.say('1');
    expect(details).toContain('小雨：已报上');
    expect(details).toContain('2 我的报名');
    expect(talk.say('2')).toContain('您报过的活动：');
  });
});
