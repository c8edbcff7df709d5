import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Everything that can be told without running the program. All of it runs, then the worst result counts.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const checks = [
  ['Formatting and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['Types', 'tsc', ['-p', '.']],
  ['Ranks and cycles', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'src']],
  ['Policy cards', 'tsx', ['scripts/check-policies.ts']],
  ['Locales', 'tsx', ['scripts/check-locales.ts']],
  ['Lock file', 'tsx', ['scripts/complete-lock.js', '--check']],
];

let failed = 0;
for (const [title, command, args] of checks) {
  const { status } = spawnSync(join(root, 'node_modules', '.bin', command), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${title}`);
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
