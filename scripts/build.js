import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// Turns src into dist, file by file, when anything in src has changed since the last time.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'src');
const output = join(root, 'dist');
const stampFile = join(output, '.stamp');

const files = readdirSync(source, { recursive: true })
  .map((name) => join(source, String(name)))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
const stamp = createHash('sha256');
for (const path of files.sort()) stamp.update(`${relative(source, path)} ${statSync(path).mtimeMs}\n`);
const digest = stamp.digest('hex');

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== digest) {
  rmSync(output, { recursive: true, force: true });
  await build({
    entryPoints: files,
    outdir: output,
    outbase: source,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'error',
  });
  mkdirSync(output, { recursive: true });
  writeFileSync(stampFile, digest);
}
