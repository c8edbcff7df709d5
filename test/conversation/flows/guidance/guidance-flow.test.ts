import { describe, expect, it } from '@jest/globals';
import { buildGuidance, topics } from '../../../../src/domain/guidance/index.js';
import { makeCard } from '../../../domain/guidance/card-factory.js';
import { somePerson, startTalk } from '../../../support/talk.js';
import { testHouse } from '../house.js';

const english = { person: somePerson({ locale: 'en' }) };

describe('guidance by the menu', () => {
  it('goes from the topics to the cards of one and to the card', () => {
    const talk = startTalk(testHouse);
    expect(talk.say('政策咨询')).toContain('1 上学\n2 居住证和户口');
    expect(talk.say('上学')).toContain('转学、转学籍怎么办');
    expect(talk.say('转学、转学籍怎么办')).toContain('先找新学校');
    expect(talk.say('有用')).toContain('能帮上就好。');
    expect(talk.session().running?.flow).toBe('menu');
  });

  it('speaks English', () => {
    const talk = startTalk(testHouse, english);
    expect(talk.say('/guide')).toContain('1 School');
    expect(talk.say('1')).toContain('Changing school and moving the student record');
  });

  it('goes back a step at a time', () => {
    const talk = startTalk(testHouse);
    talk.say('政策咨询');
    const cards = talk.say('1');
    talk.say('1');
    expect(talk.say('返回')).toBe(cards);
    expect(talk.say('返回')).toContain('想问哪方面？');
  });

  it('skips the topics for who looks for work', () => {
    expect(startTalk(testHouse).say('找工作')).toContain('下面哪一条是您想问的？\n1 ');
  });

  it('shows the only card of a topic at once', () => {
    const guidance = buildGuidance([makeCard({ id: 'library', topic: 'employment' })]);
    expect(startTalk(testHouse, { guidance }).say('找工作')).toContain('每天都开门。');
  });

  it('shows the topics to who looks for work when there is no card for it', () => {
    const guidance = buildGuidance([makeCard({ id: 'library' })]);
    expect(startTalk(testHouse, { guidance }).say('找工作')).toContain('1 上学');
  });

  it('shows more topics and more cards page by page and turns back to the first', () => {
    const many = topics.flatMap((topic) =>
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => {
        const title = { 'zh-CN': `${topic} 第 ${number} 件`, en: `${topic} ${number}` };
        return makeCard({ id: `${topic}-${number}`, topic, title });
      }),
    );
    const talk = startTalk(testHouse, { guidance: buildGuidance(many) });
    expect(talk.say('政策咨询')).toContain('6 保护孩子\n7 看更多');
    expect(talk.say('更多')).toContain('1 心里难受\n2 怎么带孩子\n3 从头看');
    expect(talk.say('3')).toContain('1 上学');
    talk.say('1');
    expect(talk.say('7')).toContain('1 education 第 7 件\n2 education 第 8 件\n3 从头看');
    expect(talk.say('2')).toContain('education 第 8 件\n');
  });

  it('does not guess what a button of an earlier question means', () => {
    const talk = startTalk(testHouse);
    talk.say('政策咨询');
    const [topic = ''] = talk.offered();
    talk.say('1');
    expect(talk.say({ kind: 'choice', value: topic })).toContain('这个按钮是前面问题的。');
    expect(talk.session().running?.step).toBe('cards');
  });

  it('explains a number that is not offered, and offers a person after the third', () => {
    const talk = startTalk(testHouse);
    talk.say('政策咨询');
    expect(talk.say('9')).toContain('没对上选项。');
    talk.say('第9个');
    expect(talk.say('9')).toContain('找社工');
  });

  it('offers the topics again when a card was taken away meanwhile', () => {
    const talk = startTalk(testHouse);
    talk.say('转学怎么办');
    talk.world.guidance = buildGuidance([makeCard({ id: 'library' })]);
    expect(talk.say('9')).toContain('这一条已经更新，请重新选。\n1 看有哪些政策');
    expect(talk.say('1')).toContain('1 上学');
  });
});

describe('a city told under an answer for the whole country', () => {
  it('is asked for only where cities have rules of their own', () => {
    expect(startTalk(testHouse).say('外地孩子有权在父母打工的地方上学吗')).toContain('您住在哪个城市？');
    expect(startTalk(testHouse).say('老板欠工资怎么要')).not.toContain('您住在哪个城市？');
  });

  it.each(['深圳', '我们在深圳龙岗打工', '440307', 'Shenzhen'])(
    'brings the rules of the city: %s',
    (city) => {
      const talk = startTalk(testHouse);
      talk.say('孩子上学要什么材料');
      expect(talk.say(city)).toContain('深圳：外地孩子上学要什么');
    },
  );

  it('works by a shared location, too', () => {
    const talk = startTalk(testHouse);
    talk.say('孩子上学要什么材料');
    const place = { kind: 'location', latitude: 22.7, longitude: 114.2, label: '深圳市龙岗区' } as const;
    expect(talk.say(place)).toContain('深圳：外地孩子上学要什么');
  });

  it('brings the local card in place of the one that was chosen in the menu', () => {
    const talk = startTalk(testHouse);
    talk.say('政策咨询');
    talk.say('上学');
    talk.say('外地孩子有权在父母打工的地方上学');
    expect(talk.say('深圳')).toContain('深圳：外地孩子上学要什么');
  });

  it('is kept for the next question of the same talk and stored nowhere', () => {
    const talk = startTalk(testHouse);
    talk.say('孩子上学要什么材料');
    talk.say('深圳');
    expect(talk.say('外地孩子上学怎么报名')).toContain('深圳：外地孩子上学要什么');
    expect(talk.effects).toEqual([]);
  });

  it('is not followed by the same card again when there is nothing for that city', () => {
    const talk = startTalk(testHouse);
    talk.say('外地户口的孩子能参加医保吗');
    const answer = talk.say('深圳');
    expect(answer).toContain('深圳的办法，我这里还没有单独的。');
    expect(answer).not.toContain('怎么做：');
    expect(talk.say('3')).toContain('已经转给社工');
  });

  it('of a name that several places bear is asked back', () => {
    const talk = startTalk(testHouse);
    talk.say('孩子上学要什么材料');
    expect(talk.say('朝阳')).toContain('1 北京市朝阳区\n2 辽宁省朝阳市');
    expect(talk.say('1')).toContain('北京：外地孩子上小学初中');
  });

  it('is told from a new question that names a city', () => {
    const talk = startTalk(testHouse);
    talk.say('外地户口的孩子能参加医保吗');
    expect(talk.say('深圳积分入学社保要交多久')).toContain('深圳：外地孩子上学要什么');
  });
});
