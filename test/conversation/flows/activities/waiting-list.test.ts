import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction } from '../../../../src/store/work.js';
import { startBot } from '../../../support/bot.js';
import { offerActivity } from '../../../support/factories/offer-activity.js';
import { openTestStore, type TestStore } from '../../../support/store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

describe('an activity with one seat', () => {
  it('goes to the first, and to the second when the first gives it up', async () => {
    await inTransaction(store, (work) => offerActivity(work, { capacity: 1 }));
    const bot = await startBot(store);
    const chat = async (address: string, ...typed: string[]) => {
      let last = '';
      for (const text of typed)
        last = (await bot.tell(address, text)).map(({ message }) => message.text).join('\n');
      return last;
    };
    expect(await chat('first', '活动', '1', '报名', '1')).toContain('报上了：您自己');
    expect(await chat('second', '活动', '1', '排队候补', '1')).toContain('您自己排在候补第 1 位');
    expect(await chat('first', '活动', '我的报名', '取消', '取消报名')).toContain('取消好了');
    const told = await bot.collect('second');
    expect(told.map(({ message }) => message.text).join()).toContain('您排到名额了');
    expect(await chat('second', '活动', '我的报名')).toContain('您自己 · 已报上');
  });
});
