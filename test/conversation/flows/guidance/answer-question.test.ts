import { describe, expect, it } from '@jest/globals';
import { somePerson, startTalk, translate } from '../../../support/talk.js';
import { testHouse } from '../house.js';

const english = { person: somePerson({ locale: 'en' }) };

function familyIn(residenceArea: string | null) {
  return {
    person: somePerson({ familyId: 'family-1' }),
    reads: { family: { id: 'family-1', residenceArea, address: null, guardians: [], children: [] } },
  };
}

describe('a question typed at any time', () => {
  it('is answered with the card, its source and a way to a person', () => {
    const answer = startTalk(testHouse).say('转学怎么办');
    expect(answer).toContain('先找新学校，不用先退老学校。');
    expect(answer).toContain('依据：《中小学生学籍管理办法》');
    expect(answer).toContain('1 有帮助\n2 没帮上\n3 找社工');
  });

  it('is answered in English for who speaks English', () => {
    const answer = startTalk(testHouse, english).say('how long does a school transfer take');
    expect(answer).toContain('Find the new school first.');
    expect(answer).toContain("1 That helped\n2 It didn't help\n3 Talk to a person");
  });

  it('is answered inside the menu and inside another answer', () => {
    const talk = startTalk(testHouse);
    talk.say('菜单');
    expect(talk.say('孩子打疫苗要带什么')).toContain('疫苗');
    expect(talk.say('老板不给工钱怎么办')).toContain('老板欠工资怎么要');
  });

  it('is answered with the rules of the city where the family lives, without asking for it', () => {
    const answer = startTalk(testHouse, familyIn('440307')).say('外地孩子上学要什么条件');
    expect(answer).toContain('深圳：外地孩子上学要什么');
    expect(answer).not.toContain(translate('zh-CN', 'guidance:card.tellCity').trim());
  });

  it('that may mean several cards is met with their titles', () => {
    const talk = startTalk(testHouse);
    expect(talk.say('上学条件')).toContain('您想问的是哪一个？');
    expect(talk.session().running).toMatchObject({ flow: 'guidance', step: 'choose' });
    expect(talk.say('1')).toContain('1 有帮助');
  });

  it('that no card answers is offered to a person, never refused', () => {
    const talk = startTalk(testHouse);
    const offer = talk.say('手机坏了去哪里修便宜');
    expect(offer).toContain('这件事我说不准，要请社工来答。');
    expect(offer).toContain('1 转给社工\n2 换个说法问\n3 回菜单');
    expect(talk.effects).toEqual([]);
  });

  it('may follow an answer that was no help', () => {
    const talk = startTalk(testHouse);
    talk.say('转学怎么办');
    expect(talk.say('没帮上')).toContain('可以换个说法再问');
    expect(talk.say('2')).toContain('请换个说法打字问');
    expect(talk.say('孩子打疫苗要带什么')).toContain('疫苗');
  });

  it('leaves a half-filled form waiting and comes back to it', () => {
    const house = houseWithOpenForm();
    const talk = startTalk(house);
    talk.say('登记孩子');
    expect(talk.say('转学怎么办')).toContain('先找新学校');
    expect(talk.say('1')).toContain('您怎么称呼？');
  });
});

describe('small talk', () => {
  it.each(['谢谢', '好的，谢谢！', '收到', 'ok', '谢谢您~', '👍'])(
    'answers %s with a warm line and no search',
    (thanks) => {
      const talk = startTalk(testHouse);
      talk.say('转学怎么办');
      const { running } = talk.session();
      expect(talk.say(thanks)).toBe(translate('zh-CN', 'guidance:thanks'));
      expect(talk.session().running).toEqual(running);
    },
  );

  it.each(['thank you', 'ok, thanks!', 'Got it.'])('answers %s in English', (thanks) => {
    const talk = startTalk(testHouse, english);
    talk.say('menu');
    expect(talk.say(thanks)).toBe(translate('en', 'guidance:thanks'));
  });

  it.each(['早上好', '有人吗', '？？', '哈哈哈', 'haha', '😭', '嘿'])(
    'answers %s with the menu',
    (greeting) => {
      const talk = startTalk(testHouse);
      talk.say('菜单');
      const answer = talk.say(greeting);
      expect(answer).toContain('在的，您说。');
      expect(answer).toContain('2 政策咨询');
    },
  );

  it('does not take a short question for small talk', () => {
    expect(startTalk(testHouse).say('医保')).toContain('医保');
  });

  it('leads back to the menu from a tap on something long gone, or a place nobody asked for', () => {
    const talk = startTalk(testHouse);
    expect(talk.say({ kind: 'choice', value: 'guidance/card/helpful' })).toContain('1 登记孩子');
    const place = { kind: 'location', latitude: 22.7, longitude: 114.2, label: '龙岗' } as const;
    expect(talk.say(place)).toContain('1 登记孩子');
  });
});

// A form whose question takes nothing but its choices, so that anything else typed is a new question.
function houseWithOpenForm(): typeof testHouse {
  const form = testHouse.flows.register;
  if (!form) throw new Error('the test house has no form');
  const sex = {
    open: true,
    ask: () => ({ lines: [{ raw: '您怎么称呼？' }], choices: [{ value: 'm', label: { raw: '妈妈' } }] }),
    next: () => ({ to: null }),
  } as const;
  return { ...testHouse, flows: { ...testHouse.flows, register: { ...form, steps: { name: sex } } } };
}
