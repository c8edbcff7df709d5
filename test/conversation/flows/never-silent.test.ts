import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Input } from '../../../src/conversation/engine/input.js';
import { viewActivity, viewFamily, viewSignUp } from '../../support/factories/view-activity.js';
import { talkAbout } from './activities/world.js';

const activities = [1, 2, 3, 4, 5, 6, 7].map((number) => viewActivity(number, { seatsLeft: number % 3 }));
const family = viewFamily(
  { name: '小雨', birthDate: '2018-03-05' },
  { name: '小宇', birthDate: '2024-03-05' },
);
const signUps = activities.slice(0, 2).map((activity) => viewSignUp(activity));

const typed = fc.oneof(
  fc.constantFrom(
    '政策咨询',
    '活动',
    '找工作',
    '菜单',
    '返回',
    '帮助',
    '稍后',
    '取消',
    '谢谢',
    '早上好',
    '更多',
  ),
  fc.constantFrom(
    '转学怎么办',
    '上学条件',
    '手机坏了去哪里修便宜',
    '深圳',
    '朝阳',
    '小雨',
    '都报',
    '都不是',
    '没帮上',
  ),
  fc.integer({ min: 0, max: 9 }).map(String),
  fc.string({ maxLength: 20 }),
);
const elsewhere: fc.Arbitrary<Input> = fc.oneof(
  fc.string({ maxLength: 40 }).map((value) => ({ kind: 'choice' as const, value: `guidance/card/${value}` })),
  fc.constant({ kind: 'location' as const, latitude: 22.7, longitude: 114.2, label: '龙岗' }),
  fc.constant({ kind: 'contact' as const, name: '王', phone: '13800000000' }),
);
const move = fc.oneof(
  { weight: 6, arbitrary: typed },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 8 }) },
  { weight: 1, arbitrary: elsewhere },
);

describe('guidance and activities', () => {
  it('answer whatever is typed, tapped or sent, in any order and in both languages', () => {
    const locales = fc.constantFrom('zh-CN' as const, 'en' as const);
    const families = fc.constantFrom(family, null);
    fc.assert(
      fc.property(locales, families, fc.array(move, { maxLength: 12 }), (locale, whose, moves) => {
        const talk = talkAbout({ activities, signUps, family: whose, locale });
        for (const step of moves) {
          const answer = typeof step === 'number' ? talk.tap(step) : talk.say(step);
          expect(answer.trim()).not.toBe('');
          // What the narrowest platform takes for one button.
          for (const value of talk.offered()) expect(Buffer.byteLength(value)).toBeLessThanOrEqual(64);
        }
      }),
      { numRuns: 150 },
    );
  });
});
