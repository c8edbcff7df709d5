import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../core/package-root.js';

export const migrationsFolder = join(packageRoot, 'prisma', 'migrations');

/** The migrations in the repository in the shape the schema engine takes them, oldest first. */
export function readMigrations() {
  const names = readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: { path: 'migration.sql', content: readContent(path) },
    })),
  };
}

function readContent(name: string) {
  const path = join(migrationsFolder, name, 'migration.sql');
  return existsSync(path)
    ? { tag: 'ok' as const, value: readFileSync(path, 'utf8') }
    : { tag: 'error' as const, value: `${name} has no migration.sql` };
}
