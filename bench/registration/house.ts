import { randomBytes } from 'node:crypto';
import { type App, createApp } from '../../src/app.js';
import { createConfig } from '../../src/config/config.js';
import { readEnvironment } from '../../src/config/env.js';
import { systemClock } from '../../src/core/clock.js';
import { createLogger } from '../../src/core/logger.js';
import { openStore } from '../../src/store/open-store.js';
import { type BotRequest, serve } from './messages.js';

const unlimited = { perSecond: Number.POSITIVE_INFINITY, perChatPerSecond: Number.POSITIVE_INFINITY };
let app: App;

/** The whole program without its web pages; nothing is left out but the limits of the platform. */
async function start({ root, token, databaseUrl }: Extract<BotRequest, { do: 'start' }>): Promise<null> {
  const config = createConfig(
    readEnvironment({
      DATABASE_URL: databaseUrl,
      MASTER_KEY: randomBytes(32).toString('base64'),
      ROLES: 'channels,worker',
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: root,
    }),
  );
  const store = await openStore(config, systemClock);
  app = createApp({ config, store, logger: createLogger('warn'), outbox: { limits: unlimited } });
  await app.start();
  return null;
}

serve<BotRequest>(async (request) => {
  if (request.do === 'start') return start(request);
  if (request.do === 'measure') {
    const { user, system } = process.cpuUsage();
    return { cpuMs: (user + system) / 1000 };
  }
  await app.stop();
  await app.store.database.close();
  return null;
});
