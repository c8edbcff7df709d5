import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { packageRoot } from '../core/package-root.js';

type AdapterFactory = Parameters<typeof bindMigrationAwareSqlAdapterFactory>[0];

/**
 * The parts of Prisma's schema engine in use. Its WebAssembly build ships inside npm; the native one is
 * downloaded on first use, which fails on many networks this runs on.
 */
export interface SchemaEngine {
  applyMigrations(input: {
    migrationsList: unknown;
    filters: unknown;
  }): Promise<{ appliedMigrationNames: string[] }>;
  diagnoseMigrationHistory(
    input: unknown,
  ): Promise<{ editedMigrationNames: string[]; failedMigrationNames: string[] }>;
  diff(input: unknown): Promise<{ exitCode: number; stdout: string | null }>;
}

export const noFilters = { externalTables: [], externalEnums: [] };

let loaded: Promise<void> | undefined;

/** Opens the engine on a database. Errors of the engine are rethrown with their own message. */
export async function openSchemaEngine(factory: AdapterFactory): Promise<SchemaEngine> {
  loaded ??= loadWebAssembly();
  await loaded;
  const schema: [string, string] = ['schema.prisma', readSchema()];
  const engine = bindings.SchemaEngine.new(
    { datamodels: [schema] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  return engine as unknown as Promise<SchemaEngine>;
}

/** The text of prisma/schema.prisma. */
export function readSchema(): string {
  return readFileSync(join(packageRoot, 'prisma', 'schema.prisma'), 'utf8');
}

// Node cannot import a .wasm file as a module without a flag, so the module is put together by hand.
async function loadWebAssembly(): Promise<void> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = await WebAssembly.compile(readFileSync(script.replace(/\.js$/, '.wasm')));
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}
