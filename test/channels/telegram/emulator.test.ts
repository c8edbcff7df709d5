import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js';
import type { TelegramSettings } from '../../../src/channels/telegram/adapter.js';
import { readCall } from '../../support/bot-api/request.js';
import { createInbox, createTestChannel, textOf } from './house.js';

const TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
const SECRET = 'webhook_secret-1';
const LUO = 5120034471;

let emulator: TelegramServer;
let opened: ReturnType<typeof createTestChannel>;
let front: Server | null = null;
let inbox: ReturnType<typeof createInbox>;

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** The emulator wants a number, not "any free port". */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a channel that talks to the emulator; resolves when it is ready. */
async function openChannel(webhook: TelegramSettings['webhook'] = null) {
  opened = createTestChannel({ token: TOKEN, apiRoot: emulator.config.apiURL, webhook });
  await opened.channel.start(inbox.receive);
  await opened.log.waitFor(({ msg }) => msg === 'telegram is ready');
  return opened.channel;
}

function luo() {
  return emulator.getClient(TOKEN, {
    chatId: LUO,
    userId: LUO,
    firstName: '桂芬',
    timeout: 10_000,
    interval: 5,
  });
}

beforeEach(async () => {
  emulator = new TelegramServer({ port: await freePort(), host: '127.0.0.1' });
  await emulator.start();
  inbox = createInbox();
});

afterEach(async () => {
  await opened.channel.stop();
  await emulator.stop();
  front?.closeAllConnections();
  front?.close();
  front = null;
});

describe('against another Bot API emulator', () => {
  it('a person writes and reads the answer', async () => {
    const channel = await openChannel();
    await luo().sendCommand(luo().makeCommand('/start'));
    const { address } = await inbox.taken.waitFor((message) => textOf(message) === '/start');
    expect(await channel.send(address, { text: '您好，我是小候鸟。', choices: [] })).toMatchObject({
      status: 'sent',
    });
    const { result } = await luo().getUpdates();
    expect(result.map(({ message }) => message.text)).toEqual(['您好，我是小候鸟。']);
  });

  it('a person taps a button that was offered', async () => {
    const channel = await openChannel();
    const choices = [{ value: 'register', label: '登记孩子' }];
    await channel.send(String(LUO), { text: '要做什么？', choices });
    const [offered] = (await luo().getUpdates()).result;
    expect(offered?.message.reply_markup).toEqual({
      inline_keyboard: [[{ text: '1 登记孩子', callback_data: 'register' }]],
    });
    await luo().sendCallback(luo().makeCallbackQuery('register'));
    const tapped = await inbox.taken.waitFor(({ content }) => content.kind === 'choice');
    expect(tapped).toMatchObject({ address: String(LUO), content: { kind: 'choice', value: 'register' } });
  });

  it('hears by webhook what a person writes', async () => {
    front = createServer(async (request, response) => {
      const { fields } = await readCall(request);
      // Telegram shows the secret that setWebhook gave it; the emulator forgets to.
      const { status } = await opened.channel.handleUpdate(fields, SECRET);
      response.writeHead(status).end();
    });
    const url = `http://127.0.0.1:${await listen(front)}/channels/telegram`;
    await openChannel({ url, secret: SECRET });
    await luo().sendMessage(luo().makeMessage('孩子在龙岗上学'));
    expect(await inbox.taken.waitFor(() => true)).toMatchObject({
      address: String(LUO),
      content: { kind: 'text', text: '孩子在龙岗上学' },
    });
  });
});
