import { describe, expect, it } from '@jest/globals';
import { viewActivity, viewSignUp } from '../../../support/factories/view-activity.js';
import type { TestTalk } from '../../../support/talk.js';
import { talkAbout } from './world.js';

const crafts = viewActivity(1);
const reading = viewActivity(2, { title: '亲子阅读' });
const rain = viewSignUp(crafts, { childId: '小雨', childName: '小雨' });
const me = viewSignUp(reading, { state: 'waiting', position: 2 });

function cancelled({ effects }: TestTalk): string[] {
  return effects.flatMap((effect) => (effect.kind === 'cancel-sign-up' ? [effect.signUpId] : []));
}

describe('my sign-ups', () => {
  it('are offered only when there are any', () => {
    expect(talkAbout({ activities: [crafts] }).say('活动')).not.toContain('我的报名');
    expect(talkAbout({ activities: [crafts], signUps: [rain] }).say('活动')).toContain('2 我的报名');
    expect(talkAbout({ signUps: [rain] }).say('活动')).toContain('1 我的报名');
  });

  it('tell who comes and how each place stands', () => {
    const talk = talkAbout({ signUps: [rain, me] });
    talk.say('活动');
    const answer = talk.say('我的报名');
    expect(answer).toContain('【周六手工课】12月5日 周六 14:00–16:00\n幸福社区活动室 · 小雨 · 已报上');
    expect(answer).toContain('您自己 · 候补第 2 位');
  });

  it('are told in English', () => {
    const talk = talkAbout({ signUps: [rain, me], locale: 'en' });
    talk.say('/activities');
    const answer = talk.say('my sign-ups');
    expect(answer).toContain('小雨 · has a place');
    expect(answer).toContain('you · number 2 on the waiting list');
  });

  it('give up the only one after asking once', () => {
    const talk = talkAbout({ signUps: [rain] });
    talk.say('活动');
    talk.say('1');
    expect(talk.say('取消')).toContain('要取消这个报名吗？');
    expect(cancelled(talk)).toEqual([]);
    expect(talk.say('是的')).toContain('取消好了，名额让给下一位。');
    expect(cancelled(talk)).toEqual([rain.signUpId]);
  });

  it('give up the one that is chosen', () => {
    const talk = talkAbout({ signUps: [rain, me] });
    talk.say('活动');
    talk.say('1');
    expect(talk.say('1')).toContain('1 周六手工课（小雨）\n2 亲子阅读（您自己）');
    expect(talk.say('2')).toContain('报名的是：您自己');
    talk.say('取消报名');
    expect(cancelled(talk)).toEqual([me.signUpId]);
  });

  it('stay as they are on second thoughts', () => {
    const talk = talkAbout({ signUps: [rain] });
    talk.say('活动');
    talk.say('1');
    talk.say('1');
    expect(talk.say('不取消')).toContain('好的，给您留着。');
    expect(talk.effects).toEqual([]);
  });

  it('are shown page by page when there are many', () => {
    const signUps = [1, 2, 3, 4, 5, 6, 7].map((number) =>
      viewSignUp(viewActivity(number, { title: `活动${number}号` })),
    );
    const talk = talkAbout({ signUps });
    talk.say('活动');
    talk.say('1');
    expect(talk.say('1')).toContain('5 活动5号（您自己）\n6 看更多');
    expect(talk.say('6')).toContain('1 活动6号（您自己）');
  });

  it.each(['activityOver', 'activityCancelled', 'signUpUnknown'])(
    'tell why one cannot be given up: %s',
    (refused) => {
      const talk = talkAbout({ signUps: [rain] });
      talk.world.perform = () => ({ refused, params: {} });
      talk.say('活动');
      talk.say('1');
      talk.say('1');
      const answer = talk.say('1');
      expect(answer).toContain('这一步没办成：');
      expect(answer).toContain('您报过的活动：');
    },
  );

  it('say so when one is gone meanwhile', () => {
    const talk = talkAbout({ signUps: [rain] });
    talk.say('活动');
    talk.say('1');
    talk.world.reads.signUps = [];
    expect(talk.say('1')).toContain('您现在没有报名的活动。');
    expect(talk.say('1')).toContain('您附近暂时没有');
  });
});
