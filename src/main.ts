import { createApp } from './app.js';
import { createLogger } from './core/logger.js';
import { firstAdministrator } from './domain/staff/index.js';
import { addSampleData } from './sample-data/add-sample-data.js';
import { explainStartFailure, openProgram } from './start-up.js';
import { inTransaction } from './store/work.js';

async function main(): Promise<void> {
  const { config, store, close } = await openProgram();
  const logger = createLogger(config.logLevel);
  const administrator = await inTransaction(store, (work) => firstAdministrator(work, { ...config.administrator, locale: config.locale }));
  if (config.sampleData) await addSampleData(store);
  const app = createApp({ config, store, logger });
  await app.start();

  const base = config.http.publicUrl ?? addressOf(app.server?.server.address(), config.http.host);
  const lines = [
    `Houniao is ready. 候鸟已就绪。`,
    `  API      ${base}/api/openapi.json`,
    `  Health   ${base}/healthz · ${base}/readyz`,
    `  Channels ${app.channels.map((channel) => channel.name).join(', ') || 'none; talk to the bot with: npm run chat'}`,
  ];
  if (administrator) {
    lines.push(`  First administrator (shown only now): ${administrator.email} ${administrator.password}`);
  }
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

function addressOf(address: { port: number } | string | null | undefined, host: string): string {
  return typeof address === 'object' && address ? `http://${host}:${address.port}` : `http://${host}`;
}

main().catch((error: unknown) => {
  const explained = explainStartFailure(error);
  process.stderr.write(
    explained ? `${explained}\n` : `${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
});
