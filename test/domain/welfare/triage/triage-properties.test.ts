import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rank } from '../../../../src/domain/welfare/triage/find-hits.js';
import { triage } from '../../../../src/domain/welfare/triage/index.js';
import { enDanger } from './sentences/en-danger.js';
import { enHarmless } from './sentences/en-harmless.js';
import { zhDanger } from './sentences/zh-danger.js';
import { zhHarmless } from './sentences/zh-harmless.js';

const chinese = [...zhDanger.map(([text]) => text), ...zhHarmless];
const english = [...enDanger.map(([text]) => text), ...enHarmless];
const sentence = fc.constantFrom(...chinese, ...english);
const neutral = fc.constantFrom(
  '今天天气不错',
  '谢谢您',
  '我们住在幸福社区',
  'thank you',
  'see you on Monday',
  '8号楼',
);
const fragment = fc.constantFrom(
  ...[
    '打',
    '我',
    '被',
    '他',
    '孩子',
    '不想',
    '死',
    '一个人',
    '锁',
    '在',
    '，',
    '。',
    ' ',
    '没有',
    '自',
    '杀',
    '3岁',
  ],
  ...['i ', 'want ', 'to ', 'he ', 'my ', 'not ', 'really ', 'little ', 'a', 'l', '. ', ', ', 'x'],
);

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

describe('triage of any text', () => {
  it('answers every string without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(rank(triage(text).urgency)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('comes to an end on texts of ten thousand characters, however they repeat themselves', () => {
    fc.assert(
      fc.property(fc.array(fragment, { minLength: 1, maxLength: 6 }), (parts) => {
        const unit = parts.join('');
        const text = unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000);
        expect(rank(triage(text).urgency)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  it('answers the same for full-width letters and marks', () => {
    fc.assert(fc.property(sentence, (text) => expect(triage(fullWidth(text))).toEqual(triage(text))));
  });

  it('answers the same when Chinese characters are spaced or dotted apart', () => {
    fc.assert(
      fc.property(fc.constantFrom(...chinese), fc.constantFrom(' ', '  ', '·', '*', '-'), (text, gap) => {
        const apart = text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, gap);
        expect(triage(apart)).toEqual(triage(text));
      }),
    );
  });

  it('answers the same in capitals, with wide spaces and with emoji', () => {
    fc.assert(
      fc.property(fc.constantFrom(...english), (text) => {
        expect(triage(`${text.toUpperCase().replaceAll(' ', '   ')} 😭💔`)).toEqual(triage(text));
      }),
    );
  });

  it('never takes an alarm back when something harmless is added', () => {
    fc.assert(
      fc.property(sentence, neutral, fc.constantFrom('。', '\n', '. ', '！', '? '), (text, added, mark) => {
        expect(rank(triage(`${text}${mark}${added}`).urgency)).toBeGreaterThanOrEqual(
          rank(triage(text).urgency),
        );
        expect(rank(triage(`${added}${mark}${text}`).urgency)).toBeGreaterThanOrEqual(
          rank(triage(text).urgency),
        );
      }),
      { numRuns: 400 },
    );
  });
});

describe('disguised spellings', () => {
  it.each([
    '我想自鲨',
    '好想si',
    '我想紫砂',
    '自 . 杀',
    '我想死😭',
    '想要自殺',
    '我。想。死',
    'i wanna k1ll myself',
    'su1cide',
    'k i l l m y s e l f',
    'i want to diiiie',
  ])('sees through "%s"', (text) => {
    expect(triage(text)).toMatchObject({ kind: 'self-harm', urgency: 'urgent' });
  });

  it('leaves a teapot a teapot', () => {
    expect(triage('我想要紫砂壶').urgency).toBe('none');
  });
});
