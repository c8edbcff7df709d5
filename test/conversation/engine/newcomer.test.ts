import { describe, expect, it } from '@jest/globals';
import { createHouse } from '../../../src/conversation/flows/house.js';
import { startTalk, translate } from '../../support/talk.js';

const house = createHouse(translate);

describe('somebody who writes for the first time', () => {
  it.each(['/start', '/menu', '菜单', '返回', '稍后'])('is told who answers at "%s"', (word) => {
    const talk = startTalk(house);
    expect(talk.say(word)).toContain(translate('zh-CN', 'conversation:greeting'));
    expect(talk.say(word)).toContain('登记孩子');
  });

  it('is not greeted again by the menu', () => {
    const talk = startTalk(house);
    talk.say('菜单');
    expect(talk.say('菜单')).not.toContain('小候鸟');
  });
});
