import { describe, expect, it } from '@jest/globals';
import { createConversation } from '../../src/app.js';
import type { Inbound } from '../../src/channels/channel.js';
import type { Conversation } from '../../src/conversation/conversation.js';
import type { Flow } from '../../src/conversation/engine/flow.js';
import { text } from '../../src/conversation/engine/text.js';
import { readCase, readQueue } from '../../src/domain/welfare/index.js';
import { reading } from '../../src/store/work.js';
import { startTestApp, webhookSecret } from '../support/app.js';
import { startBot, translate } from '../support/bot.js';
import { createPeople } from '../support/bot-api/people.js';
import { createStaff } from '../support/factories/create-staff.js';
import { openTestStore } from '../support/store.js';

const asked = [translate('zh-CN', 'families:consent.ask'), translate('zh-CN', 'families:guardian.name.ask')];

describe('many parents who write at once', () => {
  it('are all answered, each in order and none twice', async () => {
    const app = await startTestApp();
    const chats = Array.from({ length: 50 }, (_, index) => 7_400_000_000 + index);
    for (const line of ['登记孩子', '同意，开始', '欧阳秋月']) {
      for (const chat of chats) app.api.userSends(chat, line);
    }
    await Promise.all(chats.map((chat) => app.api.nthTo(chat, 2)));
    await app.app.stop();
    for (const chat of chats) {
      const answers = app.api.sentTo(chat).map((sent) => sent.text);
      expect(answers).toEqual([
        asked[0],
        expect.stringContaining(String(asked[1])),
        translate('zh-CN', 'families:guardian.relation.ask'),
      ]);
    }
    expect(await app.store.database.client.inboundMessage.count()).toBe(150);
    expect(app.api.pending()).toEqual([]);
    await app.api.close();
    await app.store.close();
  });
});

describe('a delivery that comes twice', () => {
  it('is answered once', async () => {
    const app = await startTestApp('webhook');
    const [parent, people] = [app.parent(7_400_000_100), createPeople(() => 1)];
    const deliver = (update: object) =>
      fetch(`${app.url}/channels/telegram`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': webhookSecret },
        body: JSON.stringify(update),
      });
    const update = people.message(parent.chatId, { text: '菜单' }, {});
    const answers = await Promise.all([deliver(update), deliver(update)]);
    answers.push(await deliver(update));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await parent.reads()).text).toBe(translate('zh-CN', 'conversation:greeting'));
    expect((await parent.says('语言')).text).toContain('哪种语言');
    expect(app.api.sentTo(parent.chatId)).toHaveLength(2);
    await app.close();
  });
});

describe('a message that breaks a flow', () => {
  const broken: Flow = {
    id: 'broken',
    start: 'ask',
    steps: {
      ask: {
        ask: () => ({ lines: [text('conversation:help')] }),
        parse: () => {
          throw new TypeError('the flow of this test is broken');
        },
        next: () => ({ to: null }),
      },
    },
  };

  function breakableConversation(): Conversation {
    const conversation = createConversation({ locale: 'zh-CN' }, translate);
    const { house } = conversation;
    const flows = { ...house.flows, broken };
    return {
      ...conversation,
      house: { ...house, flows, commands: { ...house.commands, jobs: { flow: 'broken' } } },
    };
  }

  it('is brought to a caseworker with its words, its sender is told, and the others are answered', async () => {
    const store = await openTestStore();
    const bot = await startBot(store, 'terminal', breakableConversation());
    await bot.tell('unlucky', '找工作');
    const write = (address: string, words: string): Inbound => ({
      channel: 'terminal',
      address,
      platformId: `${address} ${words}`,
      content: { kind: 'text', text: words },
      sentAt: store.clock.now(),
    });
    await bot.channel.deliver(
      write('before', '菜单'),
      write('unlucky', '孩子三天没去学校了，我找不到老师'),
      write('unlucky', '菜单'),
      write('after', '菜单'),
    );
    for (const neighbour of ['before', 'after']) {
      expect((await bot.collect(neighbour)).map(({ message }) => message.text)).toEqual([
        expect.stringContaining('小候鸟'),
      ]);
    }
    const work = reading(store);
    const caseworker = await createStaff(work, { role: 'administrator' });
    const [found] = await readQueue(work, caseworker, { limit: 5 });
    const told = (await bot.collect('unlucky')).map(({ message }) => message.text);
    expect(told[0]).toBe(translate('zh-CN', 'conversation:failed', { number: found?.number ?? '' }));
    expect(told).toHaveLength(2);
    expect(await readCase(work, caseworker, found?.caseId ?? '')).toMatchObject({
      urgency: 'soon',
      concerns: [{ text: '孩子三天没去学校了，我找不到老师' }],
    });
    await store.close();
  });
});
