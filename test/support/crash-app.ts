import { createApp } from '../../src/app.js';
import { createLogger } from '../../src/core/logger.js';
import { openProgram } from '../../src/start-up.js';

// The program as `npm start` puts it together, in a process that a test can kill at any moment.
const unlimited = { perSecond: Number.POSITIVE_INFINITY, perChatPerSecond: Number.POSITIVE_INFINITY };
// On a server the messages of a dead process come back when its leases end: soon, for the test's sake.
const leaseMs = 500;

const { config, store, close } = await openProgram();
const app = createApp({
  config,
  store,
  logger: createLogger('error'),
  outbox: { leaseMs, limits: unlimited },
});
await app.start();

process.on('message', async () => {
  await app.stop();
  await close();
  process.exit(0);
});
// Without its test there is nobody to run for.
process.on('disconnect', () => process.exit(1));
process.send?.('ready');
