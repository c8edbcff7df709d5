import { createApp } from './app.js';
import { createTerminalChannel } from './channels/terminal/adapter.js';
import { createLogger } from './core/logger.js';
import { explainStartFailure, openProgram } from './start-up.js';

/** Talks to the bot in the terminal, as whoever `--as` names; `--locale en` begins in English. */
async function chat(): Promise<void> {
  const name = option('--as') ?? 'parent';
  const locale = option('--locale');
  const { config, store, close } = await openProgram();
  const logger = createLogger('error');
  const terminal = createTerminalChannel({
    input: process.stdin,
    output: process.stdout,
    address: name,
    clock: store.clock,
    ...(locale && { languageHint: locale }),
  });
  const app = createApp({
    config: { ...config, roles: new Set(['channels', 'worker']), telegram: null },
    store,
    logger,
    extraChannels: [terminal],
  });
  await app.start();
  await terminal.closed;
  await app.dispatcher.drain();
  await app.stop();
  await close();
}

function option(flag: string): string | undefined {
  const at = process.argv.indexOf(flag);
  return at < 0 ? undefined : process.argv[at + 1];
}

chat().then(
  () => process.exit(0),
  (error: unknown) => {
    const explained = explainStartFailure(error);
    process.stderr.write(
      explained ? `${explained}\n` : `${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exit(1);
  },
);
