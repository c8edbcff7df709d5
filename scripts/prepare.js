import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Makes the database client when the schema has changed since it was last made. Prisma would download
// its native engine here, which it then does not use; any executable in its place stops that.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const schema = readFileSync(join(root, 'prisma', 'schema.prisma'));
const stampFile = join(root, 'src', 'store', 'generated', '.stamp');
const stamp = createHash('sha256').update(schema).digest('hex');

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  const prisma = join(root, 'node_modules', 'prisma', 'build', 'index.js');
  const { status, stderr } = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  });
  if (status !== 0) {
    process.stderr.write(stderr ?? 'prisma could not be started\n');
    process.exit(status ?? 1);
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}
