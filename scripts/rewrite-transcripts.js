import { spawnSync } from 'node:child_process';

// Writes down anew what the bot says in test/transcripts; the difference is then read and reviewed.
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', 'test/transcripts'],
  { stdio: 'inherit', env: { ...process.env, REWRITE_TRANSCRIPTS: '1' } },
);
process.exit(status ?? 1);
