import { readMigrations } from './migrations.js';
import { noFilters, openSchemaEngine, readSchema } from './schema-engine.js';

type AdapterFactory = Parameters<typeof openSchemaEngine>[0];

/**
 * Brings a database to the newest migration. Safe to call at every start, by one process at a time.
 * @returns the names of the migrations that were applied now
 * @throws when a migration fails, or an applied one was edited afterwards
 */
export async function migrate(factory: AdapterFactory): Promise<string[]> {
  const engine = await openSchemaEngine(factory);
  const migrationsList = readMigrations();
  const { editedMigrationNames } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: noFilters,
  });
  if (editedMigrationNames.length > 0) {
    throw new Error(`applied migrations were edited: ${editedMigrationNames.join(', ')}`);
  }
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters });
  return appliedMigrationNames;
}

/**
 * The SQL that is missing between the migrated database and prisma/schema.prisma; empty when there is
 * no drift. The database must hold all migrations and nothing else.
 */
export async function differenceToSchema(factory: AdapterFactory): Promise<string> {
  const engine = await openSchemaEngine(factory);
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...readMigrations() },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: readSchema() }] },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: noFilters,
  });
  return (stdout ?? '').replace('-- This is an empty migration.', '').trim();
}
