import fc from 'fast-check';
import type { InboundContent } from '../../src/channels/channel.js';
import { locales, readTexts } from '../../src/core/i18n.js';

/** What somebody does next, before it is known what they have before them. */
export type Move =
  | { kind: 'send'; content: InboundContent }
  /** Answers the question that stands as it was meant. */
  | { kind: 'proper' }
  /** Taps a choice of the message before, or of one long ago. */
  | { kind: 'tap'; index: number; late: boolean }
  /** Writes very much, more than a platform's message or a column would like. */
  | { kind: 'long'; length: number }
  | { kind: 'emergency'; text: string };

const text = (typed: string): Move => ({ kind: 'send', content: { kind: 'text', text: typed } });
const media = { reference: 'file-1', mimeType: null, size: null };

/** Dangers whose advice names the police and the ambulance. */
const emergencies = [
  '他又在打孩子，拦不住，怎么办',
  '有人正在打我的孩子，快来人',
  'My husband is beating our child right now, please help',
];

const commandWords = locales.flatMap((locale) => {
  const { commands, synonyms } = readTexts(locale).words as Record<string, Record<string, string[]>>;
  const slashed = Object.keys(commands ?? {}).map((name) => `/${name}`);
  return [...slashed, ...Object.values({ ...commands, ...synonyms }).flat()];
});

const numbers = [
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '0',
  '7',
  '12',
  '99',
  '②',
  '二',
  '第一个',
  '选3',
  'no. 2',
  '２',
];
const answers = [
  ...['王小红', '刘子涵', '13800138000', '138-0013', '341202201803050022', '34120220180305002x'],
  ...[
    '深圳龙岗',
    '朝阳',
    '北京',
    '不存在的地方',
    '2018年3月5日',
    '属狗那年',
    '去年9月',
    '2018-13-45',
    '明天',
  ],
  ...['坂田小学', '老家户口在深圳上学要什么', '社保断了怎么办', '谢谢', '你好', 'hello', 'EN', '中文'],
  ...['周六手工课', '两个都报', '我自己', '孩子最近不爱说话', '?', '……', '👍', '\n\n', ' ', ''],
];
const strange = ['\u0000', '\ud800', '\u202e倒', '{{name}}', '$t(menu)', '__proto__'];
const forged = [
  ...[
    'go/menu',
    'go/nothing',
    'register/summary/right',
    'forget/word/go',
    'consent/ask/agree',
    'menu/choose/register',
  ],
  ...[
    'register/store/x',
    '__proto__/constructor/x',
    '///',
    '',
    'activities/details/sign-up',
    '😀'.repeat(16),
  ],
];

const sent: fc.Arbitrary<Move> = fc
  .oneof<fc.Arbitrary<InboundContent>[]>(
    fc.constantFrom(...forged).map((value) => ({ kind: 'choice', value })),
    fc.constantFrom(null, 3).map((seconds) => ({ kind: 'voice', media, seconds })),
    fc.constantFrom('', '这是户口本').map((caption) => ({ kind: 'image', media, caption })),
    fc.constant({ kind: 'file', media, fileName: '成绩单.pdf' }),
    fc
      .constantFrom('', '深圳市龙岗区')
      .map((label) => ({ kind: 'location', latitude: 22.72, longitude: 114.25, label })),
    fc.constant({ kind: 'contact', name: '陈桂芬', phone: '13500135021' }),
  )
  .map((content) => ({ kind: 'send', content }));

const opening = fc.constantFrom(
  '/start',
  '登记孩子',
  '活动',
  '求助',
  '我的资料',
  '删除资料',
  '语言',
  '政策咨询',
  '人工',
);

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 10, arbitrary: fc.constant<Move>({ kind: 'proper' }) },
  { weight: 3, arbitrary: fc.constantFrom(...numbers).map(text) },
  { weight: 4, arbitrary: fc.constantFrom(...commandWords).map(text) },
  { weight: 3, arbitrary: opening.map(text) },
  { weight: 4, arbitrary: fc.constantFrom(...answers, ...strange).map(text) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map(text) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('tap' as const), index: fc.nat(7), late: fc.boolean() }),
  },
  { weight: 2, arbitrary: sent },
  {
    weight: 1,
    arbitrary: fc.constantFrom(300, 4100, 9000).map((length): Move => ({ kind: 'long', length })),
  },
);

/** Some get far before they do as they like: through consent, to the last question, past the end. */
const lead = fc.constantFrom(0, 0, 0, 6, 19, 22);

/** Somebody's chat: they begin somewhere, go on as they like, and may call for help in the middle of it. */
export const someChat: fc.Arbitrary<Move[]> = fc
  .record({
    first: opening,
    lead,
    moves: fc.array(move, { minLength: 6, maxLength: 18, size: 'max' }),
    call: fc.option(fc.record({ at: fc.nat(30), text: fc.constantFrom(...emergencies) }), { freq: 2 }),
  })
  .map(({ first, lead, moves, call }) => {
    const led = Array.from({ length: lead }, (): Move => ({ kind: 'proper' }));
    const all = lead === 0 ? [text(first), ...moves] : [text('登记孩子'), ...led, ...moves];
    if (call) all.splice(Math.min(call.at, all.length), 0, { kind: 'emergency', text: call.text });
    return all;
  });

/** What answers each question of registration; any other has a first choice. */
export const properAnswers: Readonly<Record<string, string>> = {
  'guardian.name': '王小红',
  'guardian.phone': '13800138000',
  'home.residenceArea': '深圳龙岗',
  'child.name': '刘子涵',
  'child.idNumber': '341202201803050022',
  'child.birthDate': '2018年3月5日',
  'child.registrationArea': '安徽阜阳颍州',
  'child.arrivedOn': '去年9月',
  'child.school': '坂田小学',
  'child.healthDetail': '哮喘',
  worry: '晚上睡不好',
  describe: '邻居家的孩子总是一个人在家',
  reach: '晚上打电话',
  word: '删除',
  // Out of the talk with a caseworker.
  listen: '菜单',
};
