import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The tests of the store, the domain and the journeys on a real PostgreSQL: the one that
// TEST_DATABASE_URL names, else the one on this machine, which is started when it is installed.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const local = 'postgresql://postgres@127.0.0.1:5432/postgres';
const url = process.env.TEST_DATABASE_URL ?? ((await findLocalServer()) ? local : null);

if (url === null) {
  console.error('There is no PostgreSQL to test on. Name one with TEST_DATABASE_URL, or install postgresql.');
  // In CI a missing server would hide exactly what this run is for.
  process.exit(process.env.CI === 'true' ? 1 : 0);
}

const folders = [
  'test/store',
  'test/outbox',
  'test/domain/(families|activities|staff|welfare)/[^/]*$',
  'test/journeys',
];
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    join(root, 'node_modules/jest/bin/jest.js'),
    ...process.argv.slice(2),
    ...folders,
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: url } },
);
process.exit(status ?? 1);

async function findLocalServer() {
  if (await isListening()) return true;
  const started =
    spawnSync('sh', [
      '-c',
      'command -v pg_ctlcluster && pg_ctlcluster --skip-systemctl-redirect $(ls /etc/postgresql) main start',
    ]).status === 0;
  return started && (await isListening());
}

function isListening() {
  return new Promise((resolve) => {
    const socket = connect(5432, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
