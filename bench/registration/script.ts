import { createTranslate, type TextParams } from '../../src/core/i18n.js';

/** One line of a parent and what the reply to it must be, or what it must hold. */
export interface Exchange {
  say: string;
  is?: string;
  holds?: string[];
}

const digits = '零一二三四五六七八九';
const translate = createTranslate();

/** A text of the locales, in Chinese. */
function chinese(key: string, params?: TextParams): string {
  return translate('zh-CN', key, params);
}

/** Digits as Chinese characters, so that every parent and child has a name of their own. */
function nameOf(first: string, number: number): string {
  return first + [...String(number)].map((digit) => digits[Number(digit)]).join('');
}

/** The registration of a family with one child, from the greeting to the end, as the parent of that number. */
export function registration(number: number): Exchange[] {
  const guardian = nameOf('王', number);
  const name = nameOf('小', number);
  const about = (field: string) => chinese(`families:child.${field}.ask`, { name });
  return [
    { say: '/start', is: `${chinese('conversation:otherLanguage')}\n${chinese('conversation:greeting')}` },
    { say: '1', is: chinese('families:consent.ask') },
    { say: '1', is: `${chinese('families:register.begin')}\n${chinese('families:guardian.name.ask')}` },
    { say: guardian, is: chinese('families:guardian.relation.ask') },
    { say: '1', is: chinese('families:guardian.phone.ask') },
    { say: `139${String(number).padStart(8, '0')}`, is: chinese('families:home.residenceArea.ask') },
    { say: '深圳龙岗', is: chinese('families:child.name.ask') },
    { say: name, is: about('idNumber') },
    { say: '跳过', is: about('birthDate') },
    { say: '2018年3月5日', is: about('sex') },
    { say: '1', is: about('registrationArea') },
    { say: '安徽阜阳颍州', is: about('arrivedOn') },
    { say: '2023年9月', is: about('livesWith') },
    { say: '1', is: about('schoolSituation') },
    { say: '1', is: about('school') },
    { say: '第二小学', is: about('insurance') },
    { say: '1', is: about('vaccinations') },
    { say: '1', is: about('health') },
    { say: '1', is: chinese('families:worry.ask') },
    {
      say: '1',
      holds: [
        chinese('families:register.summary'),
        guardian,
        name,
        '深圳市龙岗区',
        '阜阳市颍州区',
        '第二小学',
      ],
    },
    {
      say: '1',
      holds: [chinese('families:register.stored', { name }), chinese('families:register.another')],
    },
    { say: '2', is: `${chinese('families:register.end')}\n${chinese('conversation:menuAgain')}` },
  ];
}

/** How many lines a registration has: the wizard asks as many questions. */
export const lines = registration(0).length;

/** The plain prompt of the wizard at a place in its list, counted from 0. */
export function prompt(place: number): string {
  return place < lines - 1 ? `第 ${place + 1} 题：请回答。` : '好的，都登记好了。';
}

/** The same lines told to the wizard of the baseline. */
export function wizardTalk(number: number): Exchange[] {
  return registration(number).map(({ say }, place) => ({ say, is: prompt(place) }));
}
