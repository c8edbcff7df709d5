import { type App, createApp } from './app.js';
import type { Config } from './config/config.js';
import { createLogger } from './core/logger.js';
import { firstAdministrator } from './domain/staff/index.js';
import { addSampleData } from './sample-data/add-sample-data.js';
import { explainStartFailure, openProgram } from './start-up.js';
import { inTransaction } from './store/work.js';

async function main(): Promise<void> {
  const { config, store, close } = await openProgram();
  const logger = createLogger(config.logLevel);
  const first = { ...config.administrator, locale: config.locale };
  const administrator = await inTransaction(store, (work) => firstAdministrator(work, first));
  const sampleStaff = config.sampleData ? await addSampleData(store) : null;
  const app = createApp({ config, store, logger });
  await app.start();

  const say = (key: string, params = {}) => app.translate(config.locale, `start:${key}`, params);
  const lines = [say('ready'), ...addressLines(config, app, say)];
  if (administrator?.password) lines.push(say('administrator', administrator));
  if (sampleStaff) lines.push(say('sampleStaff', { ...sampleStaff, emails: sampleStaff.emails.join(' ') }));
  process.stdout.write(`${lines.join('\n')}\n`);

  const stop = async () => {
    await app.stop();
    await close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.fatal({ err: error }, 'the program could not stop in order');
          process.exit(1);
        },
      );
    });
  }
}

function addressLines(
  { http }: Config,
  { server, channels }: App,
  say: (key: string, params?: object) => string,
) {
  const address = server?.server.address();
  const port = typeof address === 'object' && address ? address.port : http.port;
  const base = http.publicUrl ?? `http://${http.host}:${port}`;
  const names = channels.map(({ name }) => name).join(', ');
  return [
    ...(server
      ? [say('api', { url: `${base}/api/openapi.json` }), say('health', { url: `${base}/readyz` })]
      : []),
    names ? say('channels', { names }) : say('noChannels'),
  ];
}

main().catch((error: unknown) => {
  const explained = explainStartFailure(error);
  process.stderr.write(
    explained ? `${explained}\n` : `${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
});
