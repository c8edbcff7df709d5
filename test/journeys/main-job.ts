import { expect } from '@jest/globals';
import type { Sent } from '../support/bot-api.js';
import type { TelegramParent } from '../support/telegram-parent.js';

/** What the parent of the journeys types of herself and her family: none of it may lie in the clear. */
export const typed = {
  guardian: '欧阳秋月',
  phone: '13912345678',
  child: '欧阳子墨',
  idNumber: '341202201803050022',
  home: '深圳龙岗坂田',
  school: '坂田雪象学校',
  illness: '左耳听不见，戴助听器',
  worry: '晚上老做噩梦，不肯去上学',
  danger: '他又在打孩子，拦不住，我们在五和大道南88号三楼',
  place: '躲在楼下兰州拉面店里',
  answer: '孩子胳膊肿了，警察刚到',
} as const;

/** Registers a child by taps and typed numbers, with everything that is asked. Ends in the menu. */
export async function registerChild(parent: TelegramParent): Promise<Sent> {
  expect((await parent.says('/start')).text).toContain('小候鸟');
  await parent.taps('登记孩子');
  expect((await parent.taps('同意')).text).toContain('您叫什么名字');
  await parent.says(typed.guardian);
  expect((await parent.says('1')).text).toContain('手机号');
  await parent.says(typed.phone);
  await parent.says(typed.home);
  expect((await parent.says(typed.child)).text).toContain('身份证号');
  expect((await parent.says(typed.idNumber)).text).toContain('2018年3月5日出生，女');
  await parent.says('去年9月');
  await parent.taps('爸爸妈妈');
  expect((await parent.says('1')).text).toContain('哪所学校');
  await parent.says(typed.school);
  await parent.taps('在这里');
  await parent.says('1');
  await parent.taps('有残疾');
  await parent.says(typed.illness);
  expect((await parent.says(typed.worry)).text).toContain('尾号 0022');
  expect((await parent.taps('都对')).text).toContain('今天算流动儿童');
  return parent.taps('没有了');
}

/** Asks freely about school, and is content with the card. */
export async function askAboutSchool(parent: TelegramParent): Promise<void> {
  const card = await parent.says('老家的户口，孩子在深圳上小学要什么材料');
  expect(card.text).toContain('12345');
  expect(card.text).toContain('深圳市义务教育招生政策');
  await parent.taps('有帮助');
}

/** Signs the child up for the only activity. */
export async function signUp(parent: TelegramParent): Promise<void> {
  expect((await parent.says('活动')).text).toContain('周六手工课');
  await parent.says('1');
  expect((await parent.taps('报名')).text).toContain(`报上了：${typed.child}`);
}

/** Calls for help in an emergency, and says where they are. */
export async function callForHelp(parent: TelegramParent): Promise<Sent> {
  const advice = await parent.says(typed.danger);
  expect(advice.text).toMatch(/110[\s\S]*120/);
  await parent.reads();
  await parent.says(typed.place);
  return advice;
}
