import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Input } from '../../../../src/conversation/engine/input.js';
import type { FlowState } from '../../../../src/conversation/engine/session.js';
import { childQuestions } from '../../../../src/conversation/flows/families/child-questions.js';
import { guardianQuestions } from '../../../../src/conversation/flows/families/guardian-questions.js';
import { aFamily, idNumber, type RegistryTalk, registryTalk } from './registry.js';

/** Answers that fit, or nearly, by the question; every other one is answered by a choice. */
const answers: Record<string, string[]> = {
  'guardian.name': ['王秀兰', '我叫李娜', '123'],
  'guardian.phone': ['13812345678', '打不通', '0755-12345678'],
  'home.residenceArea': ['深圳龙岗', '朝阳', '深圳', '440307', '大榕树下'],
  'child.name': ['小雨', '孩子叫小宇', '你好'],
  'child.idNumber': ['跳过', idNumber('341202'), idNumber('341201'), '341202201803050020'],
  'child.birthDate': ['2018年3月5日', '2018-3', '六岁', '3/5/2018'],
  'child.registrationArea': ['安徽阜阳颍州', '朝阳', '三亚', '一样'],
  'child.arrivedOn': ['去年9月', '几个月', '出生就在这里', '三年前'],
  'child.school': ['龙城小学', '跳过'],
  'child.healthDetail': ['左耳听不见', '跳过'],
  worry: ['没有', '她最近不爱说话', '没什么'],
};
const words = fc.constantFrom(
  ...[
    '登记',
    '同意',
    '返回',
    '返回',
    '稍后',
    '跳过',
    '菜单',
    '帮助',
    '我的家庭',
    '我的资料',
    'English',
    '/language',
  ],
  ...['改', '不改', '去掉这一项', '都对，登记', '还有', '没有了', '暂不登记', '都不是', '一样'],
);
const odd: fc.Arbitrary<Input | string> = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom('{{name}}', '$t(families:told)', '__proto__', ' ', '1'.repeat(300)),
  fc.constantFrom<Input>(
    { kind: 'location', latitude: 22.7, longitude: 114.2, label: '龙岗区' },
    { kind: 'contact', name: '王秀兰', phone: '13812345678' },
    { kind: 'choice', value: 'register/child.sex/female' },
    { kind: 'choice', value: 'register/nowhere/at-all' },
    { kind: 'choice', value: 'family/which-child/gone' },
    { kind: 'choice', value: '' },
  ),
);
const move = fc.oneof(
  { weight: 24, arbitrary: fc.record({ fitting: fc.nat({ max: 9 }) }) },
  { weight: 3, arbitrary: words },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 1, arbitrary: odd },
);
const moves = fc.array(move, { minLength: 20, maxLength: 70 });
type Move = (typeof moves extends fc.Arbitrary<(infer T)[]> ? T : never) | string;
const settings = fc.record({
  locale: fc.constantFrom('zh-CN' as const, 'en' as const),
  family: fc.constantFrom(
    null,
    aFamily({}),
    aFamily({}, { name: '小宇', birthDate: null, birthPrecision: null }),
  ),
});
const toName = ['登记', '同意'];

function make(talk: RegistryTalk, step: Move): string {
  if (typeof step === 'number') return talk.tap(step);
  if (typeof step === 'string' || 'kind' in step) return talk.say(step);
  const fitting = answers[talk.session().running?.step ?? ''];
  if (fitting) return talk.say(fitting[step.fitting % fitting.length] ?? '跳过');
  return talk.tap(1 + (step.fitting % Math.max(1, talk.offered().length)));
}

/** What a question may change: its own answers, and for an ID number what it tells. */
function mayChange(step: string): readonly string[] {
  const question = [...guardianQuestions, ...childQuestions].find(({ id }) => id === step);
  const told = ['child.birthDate', 'child.birthPrecision', 'child.sex', 'child.registrationArea'];
  return [step, ...(question?.fields ?? []), ...(step === 'child.idNumber' ? told : [])];
}

/** The answers that are gone or different although nobody was asked for them. */
function lost(before: FlowState, after: FlowState | undefined): string[] {
  const asked = new Set([...mayChange(before.step), 'unclear']);
  return Object.entries(before.answers)
    .filter(([id, value]) => !asked.has(id) && JSON.stringify(after?.answers[id]) !== JSON.stringify(value))
    .map(([id]) => id);
}

/** A child that is stored begins the form anew; so does nothing else. */
const isThrough = (form: FlowState | undefined) => form?.step === 'another' || form === undefined;

describe('a talk about a family', () => {
  it('answers whatever comes, in any order', () => {
    fc.assert(
      fc.property(settings, moves, (setting, steps) => {
        const talk = registryTalk(setting);
        for (const step of steps) {
          expect(make(talk, step).trim()).not.toBe('');
          for (const value of talk.offered()) expect(Buffer.byteLength(value)).toBeLessThanOrEqual(64);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never loses an answer that was given', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const talk = registryTalk();
        talk.sayAll(...toName);
        for (const step of steps) {
          const before = talk.form();
          make(talk, step);
          if (before && !isThrough(before)) expect(lost(before, talk.form())).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing that is stored when the house refuses', () => {
    const refuses = {
      'register-family': 'personUnknown',
      'register-child': 'familyUnknown',
      'correct-guardian': 'guardianUnknown',
      'correct-residence': 'familyUnknown',
      'correct-child': 'childUnknown',
    };
    fc.assert(
      fc.property(moves, (steps) => {
        const family = aFamily({});
        const talk = registryTalk({ family, refuses });
        for (const step of steps) expect(make(talk, step).trim()).not.toBe('');
        expect(talk.family()).toEqual(aFamily({}));
      }),
      { numRuns: 60 },
    );
  });
});
