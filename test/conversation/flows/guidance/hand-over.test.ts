import { describe, expect, it } from '@jest/globals';
import { buildGuidance, type Topic } from '../../../../src/domain/guidance/index.js';
import { makeCard } from '../../../domain/guidance/card-factory.js';
import { somePerson, startTalk, type TestTalk } from '../../../support/talk.js';
import { testHouse } from '../house.js';

function raised({ effects }: TestTalk) {
  const [effect] = effects;
  if (effects.length !== 1 || effect?.kind !== 'raise-concern')
    throw new Error('no single concern was raised');
  return effect;
}

describe('handing a question to a person', () => {
  it('brings an unanswered question in the words it was asked in', () => {
    const talk = startTalk(testHouse);
    talk.say('手机坏了去哪里修便宜');
    expect(talk.say('好的')).toContain('已经转给社工，编号 D103。');
    const { concern } = raised(talk);
    expect(concern).toMatchObject({ origin: 'question', kind: null, urgency: 'routine', topic: 'other' });
    expect(concern.because).toEqual(['asked for a person']);
    expect(concern.text).toMatch(/^手机坏了去哪里修便宜/);
  });

  it('tells which cards were considered and keeps the assistant in the talk', () => {
    const talk = startTalk(testHouse);
    talk.say('转学怎么办');
    talk.say('人工');
    const { concern, talk: opensTalk } = raised(talk);
    expect(concern.text).toMatch(/^转学怎么办\n（相关政策卡片：转学、转学籍怎么办/);
    expect(concern.topic).toBe('schooling');
    expect(opensTalk).toBe(false);
  });

  it('names the card when the menu led to it', () => {
    const talk = startTalk(testHouse);
    talk.say('政策咨询');
    talk.say('上学');
    talk.say('几岁上小学');
    talk.say('找社工');
    expect(raised(talk).concern.text).toBe('从菜单看了「几岁上小学」，想问社工。');
  });

  it('is possible from a choice of cards, whether one of them fits or not', () => {
    const talk = startTalk(testHouse);
    talk.say('上学条件');
    expect(talk.say('都不是')).toContain('要请社工来答');
    expect(talk.say('1')).toContain('编号 D103');
    const other = startTalk(testHouse);
    other.say('上学条件');
    expect(other.say('人工')).toContain('编号 D103');
  });

  it.each<[Topic, string]>([
    ['education', 'schooling'],
    ['healthcare', 'healthcare'],
    ['employment', 'employment'],
    ['living-support', 'living'],
    ['registration', 'living'],
    ['family-education', 'other'],
  ])('brings a question about %s to those who look after %s', (topic, caseTopic) => {
    const guidance = buildGuidance([makeCard({ id: 'library', topic })]);
    const talk = startTalk(testHouse, { guidance });
    talk.say('图书馆今天开不开');
    talk.say('3');
    expect(raised(talk).concern.topic).toBe(caseTopic);
  });

  it('goes to the menu or back to other words, too', () => {
    const talk = startTalk(testHouse);
    talk.say('手机坏了去哪里修便宜');
    expect(talk.say('2')).toContain('请换个说法打字问');
    talk.say('手机坏了去哪里修便宜');
    expect(talk.say('3')).toContain('1 登记孩子');
    expect(talk.effects).toEqual([]);
  });

  it('tells why not when it is refused', () => {
    const talk = startTalk(testHouse, { perform: () => ({ refused: 'personUnknown', params: {} }) });
    talk.say('转学怎么办');
    expect(talk.say('3')).toContain('找不到这个人');
  });
});

describe('the hours told with it', () => {
  function handedOverAt(time: string, locale: 'zh-CN' | 'en' = 'zh-CN'): string {
    const talk = startTalk(testHouse, { now: new Date(`${time}+08:00`), person: somePerson({ locale }) });
    talk.say(locale === 'en' ? 'how long does a school transfer take' : '转学怎么办');
    return talk.say('3');
  }

  it('are the plain ones while the office is open', () => {
    const answer = handedOverAt('2026-11-23T10:00:00');
    expect(answer).toContain('周一至周五 9:00–17:30 有人回复。\n着急可以打：\n12345\n有危险打 110');
  });

  it('name today before the office opens', () => {
    expect(handedOverAt('2026-11-23T06:00:00')).toContain('今天 9:00 起有人看。');
  });

  it('name the next working day in the evening, at weekends and on holidays', () => {
    expect(handedOverAt('2026-11-23T20:00:00')).toContain('11月24日 周二 9:00 起有人看。');
    expect(handedOverAt('2026-11-28T10:00:00')).toContain('11月30日 周一 9:00 起有人看。');
    expect(handedOverAt('2026-10-01T10:00:00')).toContain('10月8日 周四 9:00 起有人看。');
  });

  it('are told in English', () => {
    const answer = handedOverAt('2026-11-28T10:00:00', 'en');
    expect(answer).toContain('Your number is D103.');
    expect(answer).toContain('from 9:00 on Monday 30 November');
    expect(answer.split('\n')).toContain('12345');
  });
});
