import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TelegramChannel } from '../../../src/channels/telegram/adapter.js';
import { readCall } from '../../support/bot-api/request.js';
import { createGate, type House, openHouse, textOf } from './house.js';

const SECRET = 'webhook_secret-1';
const LUO = 5120034471;
const HE = 5120034472;

let house: House;
let server: Server;
let channel: TelegramChannel | null = null;

/** The house's HTTP server, as far as the webhook is concerned. */
function startServer(): Promise<Server> {
  const created = createServer(async (request, response) => {
    const header = request.headers['x-telegram-bot-api-secret-token'];
    const { fields } = await readCall(request);
    const answer = await channel?.handleUpdate(fields, header?.toString());
    response.writeHead(answer?.status ?? 500).end();
  });
  return new Promise((resolve) => created.listen(0, '127.0.0.1', () => resolve(created)));
}

beforeEach(async () => {
  server = await startServer();
  const { port } = server.address() as AddressInfo;
  house = await openHouse({ url: `http://127.0.0.1:${port}/channels/telegram`, secret: SECRET });
  channel = house.channel;
});

afterEach(async () => {
  await house.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function update(updateId: number, text: string) {
  const chat = { id: LUO, type: 'private' };
  return { update_id: updateId, message: { message_id: updateId, chat, from: chat, date: 1795399200, text } };
}

describe('the webhook', () => {
  it('is announced with its address and its secret', async () => {
    const { api, channel, inbox } = house;
    await channel.start(inbox.receive);
    const { fields } = await api.calls.waitFor(({ method }) => method === 'setWebhook');
    expect(fields).toMatchObject({
      secret_token: SECRET,
      allowed_updates: expect.arrayContaining(['message']),
    });
    expect(String(fields.url)).toContain(channel.webhookPath);
  });

  it('takes what people write and tap, in order, and polls no more', async () => {
    const { api, channel, inbox } = house;
    api.userSends(LUO, '您好');
    await channel.start(inbox.receive);
    api.userTaps(LUO, 'menu');
    await inbox.taken.waitFor((message) => textOf(message) === 'menu');
    expect(inbox.texts()).toEqual(['您好', 'menu']);
    await api.calls.waitFor(({ method }) => method === 'answerCallbackQuery');
    expect(api.calls.all.some(({ method }) => method === 'getUpdates')).toBe(false);
  });

  it('has an update delivered again, under the same id, when it could not be stored', async () => {
    const { api, channel, inbox } = house;
    inbox.judgeBy(() => inbox.calls.all.length > 0);
    await channel.start(inbox.receive);
    api.userSends(LUO, '孩子要上学');
    await api.deliveries.waitFor(({ status }) => status === 200);
    expect(api.deliveries.all.map(({ status }) => status)).toEqual([503, 200]);
    expect(inbox.calls.all[0]).toEqual(inbox.calls.all[1]);
  });

  it('refuses who does not know the secret', async () => {
    const { channel, inbox } = house;
    await channel.start(inbox.receive);
    for (const secret of [undefined, '', SECRET.slice(1), `${SECRET}x`]) {
      expect(await channel.handleUpdate(update(1, '您好'), secret)).toEqual({ status: 401 });
    }
    expect(inbox.calls.all).toEqual([]);
  });

  it('refuses what is no update', async () => {
    const { channel, inbox } = house;
    await channel.start(inbox.receive);
    for (const body of [null, 'text', [], {}, { update_id: 'x' }]) {
      expect(await channel.handleUpdate(body, SECRET)).toEqual({ status: 400 });
    }
  });

  it('logs the number of an update that it cannot read, and goes on', async () => {
    const { channel, inbox, log } = house;
    await channel.start(inbox.receive);
    expect(await channel.handleUpdate({ update_id: 3, message: {} }, SECRET)).toEqual({ status: 200 });
    expect(log.all.find(({ level }) => level === 50)).toMatchObject({ updateId: 3, error: 'TypeError' });
    expect(await channel.handleUpdate(update(4, '您好'), SECRET)).toEqual({ status: 200 });
  });

  it('asks for another delivery while the house is not open', async () => {
    const { channel, inbox } = house;
    expect(await channel.handleUpdate(update(1, '早'), SECRET)).toEqual({ status: 503 });
    await channel.start(inbox.receive);
    await channel.stop();
    expect(await channel.handleUpdate(update(1, '早'), SECRET)).toEqual({ status: 503 });
  });

  it('gathers what arrives meanwhile into one call, and refuses only what cannot be stored', async () => {
    const { channel, inbox } = house;
    const gate = createGate();
    inbox.judgeBy(async (messages) => {
      await gate.opened;
      return !messages.some((message) => textOf(message) === '坏');
    });
    await channel.start(inbox.receive);
    const answers = ['一', '三', '坏', '二'].map((text, index) =>
      channel.handleUpdate(update([1, 4, 3, 2][index] ?? 0, text), SECRET),
    );
    gate.open();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 503, 200]);
    expect(inbox.calls.all[1]?.map(textOf)).toEqual(['二', '坏', '三']);
    expect(inbox.texts()).toEqual(['一', '二', '三']);
  });

  it('stops when what is in hand is stored', async () => {
    const { channel, inbox } = house;
    const gate = createGate();
    inbox.judgeBy(async () => {
      await gate.opened;
      return true;
    });
    await channel.start(inbox.receive);
    const answer = channel.handleUpdate(update(1, '您好'), SECRET);
    const stopped = channel.stop();
    gate.open();
    await stopped;
    expect(inbox.texts()).toEqual(['您好']);
    expect(await answer).toEqual({ status: 200 });
  });

  it('is closed to everybody when the channel polls', async () => {
    const polling = await openHouse();
    await polling.channel.start(polling.inbox.receive);
    expect(await polling.channel.handleUpdate(update(1, '您好'), '')).toEqual({ status: 401 });
    await polling.close();
  });

  it('serves several people at the same time', async () => {
    const { api, channel, inbox } = house;
    await channel.start(inbox.receive);
    await api.calls.waitFor(({ method }) => method === 'setWebhook');
    for (const text of ['一', '二', '三']) for (const chat of [LUO, HE]) api.userSends(chat, text);
    const heard = (chat: number) =>
      inbox.taken.all.filter(({ address }) => address === String(chat)).map(textOf);
    await inbox.taken.waitFor(() => heard(LUO).length === 3 && heard(HE).length === 3);
    expect([heard(LUO), heard(HE)]).toEqual([
      ['一', '二', '三'],
      ['一', '二', '三'],
    ]);
  });
});
