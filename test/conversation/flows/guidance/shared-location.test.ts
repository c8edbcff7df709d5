import { describe, expect, it } from '@jest/globals';
import { startTalk } from '../../../support/talk.js';
import { testHouse } from '../house.js';

function askAndSend(latitude: number, longitude: number, label = '') {
  const talk = startTalk(testHouse);
  talk.say('孩子上学要什么材料');
  return { talk, answer: talk.say({ kind: 'location', latitude, longitude, label }) };
}

describe('a location sent under an answer for the whole country', () => {
  it('brings the rules of the city, without a label', () => {
    expect(askAndSend(22.55, 113.95).answer).toContain('深圳：外地孩子上学要什么');
  });

  it('brings the rules of a municipality without asking for the district', () => {
    expect(askAndSend(39.92, 116.44).answer).toContain('北京：外地孩子上小学初中');
  });

  it('near a border is asked back', () => {
    const { talk, answer } = askAndSend(22.72, 114.25);
    expect(answer).toContain('1 广东省深圳市\n2 广东省东莞市');
    expect(talk.say('1')).toContain('深圳：外地孩子上学要什么');
  });

  it('in a city without rules of its own says so', () => {
    expect(askAndSend(30.64, 104.04, '兰州拉面').answer).toContain('成都的办法，我这里还没有单独的。');
  });

  it('abroad is no city', () => {
    expect(askAndSend(48.85, 2.35).answer).not.toContain('的办法，我这里还没有单独的。');
  });
});
