import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from './house.js';

const state = { ready: true, reasons: [] as string[], notes: [] as string[] };
const deliveries: [unknown, string | undefined][] = [];
let house: TestServer;
beforeAll(async () => {
  house = await startTestServer({
    readiness: async () => state,
    webhooks: {
      telegram: async (body, secret) => {
        deliveries.push([body, secret]);
        return { status: secret === 'right' ? 200 : 401 };
      },
    },
  });
});
afterAll(() => house.close());

describe('the probes', () => {
  it('say that the process is up', async () => {
    expect((await house.visitor().ask('GET', '/healthz')).status).toBe(200);
    expect((await house.visitor().ask('HEAD', '/healthz')).status).toBe(200);
  });

  it('say what keeps it from being ready, and what wants attention', async () => {
    Object.assign(state, { ready: true, reasons: [], notes: ['nobody is on duty'] });
    expect(await house.visitor().ask('GET', '/readyz')).toMatchObject({ status: 200, body: state });
    Object.assign(state, { ready: false, reasons: ['the database does not answer'] });
    expect(await house.visitor().ask('GET', '/readyz')).toMatchObject({ status: 503, body: state });
  });
});

describe('the webhook of Telegram', () => {
  it('hands over body and secret and answers as the channel says', async () => {
    const ask = (secret: string) =>
      house.visitor().ask('POST', '/channels/telegram', {
        body: { update_id: 7 },
        headers: { 'x-telegram-bot-api-secret-token': secret },
      });
    expect((await ask('right')).status).toBe(200);
    expect((await ask('wrong')).status).toBe(401);
    expect(deliveries).toEqual([
      [{ update_id: 7 }, 'right'],
      [{ update_id: 7 }, 'wrong'],
    ]);
  });

  it('is not there while the channel is off', async () => {
    const other = await startTestServer();
    expect((await other.visitor().ask('POST', '/channels/telegram', { body: {} })).status).toBe(404);
    await other.close();
  });
});
