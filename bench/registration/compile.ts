import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const bench = dirname(dirname(fileURLToPath(import.meta.url)));
const output = join(dirname(bench), 'node_modules', '.cache', 'houniao', 'bench');
const scripts = ['registration/parents', 'registration/house', 'baseline/wizard'] as const;

/**
 * Compiles the scripts that run in processes of their own, the way the program itself is compiled.
 * @returns their paths by name
 */
export async function compile(): Promise<Record<(typeof scripts)[number], string>> {
  await build({
    entryPoints: scripts.map((script) => join(bench, `${script}.ts`)),
    outdir: output,
    outbase: bench,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'error',
  });
  const entries = scripts.map((script) => [script, join(output, `${script}.mjs`)]);
  return Object.fromEntries(entries) as Record<(typeof scripts)[number], string>;
}
