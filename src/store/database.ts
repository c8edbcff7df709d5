import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import type { Config } from '../config/config.js';
import { type Prisma, PrismaClient } from './generated/client.js';
import { listenOnServer } from './listen.js';

/** A handle on the database: the client itself or, inside `transaction`, its transaction. */
export type Db = Prisma.TransactionClient;

export interface Database {
  kind: 'embedded' | 'postgres';
  client: PrismaClient;
  /** For the schema engine alone. */
  adapterFactory: PrismaPGlite | PrismaPg;
  /** Calls back at each NOTIFY on the channel, and once whenever notifications may have been missed. */
  listen(channel: string, onNotify: () => void): Promise<void>;
  close(): Promise<void>;
}

/** Opens the embedded database in its folder, or the server that the settings name. */
export async function openDatabase(config: Config['database']): Promise<Database> {
  if (config.kind === 'postgres') return openServer(config.url);
  mkdirSync(config.folder, { recursive: true });
  return openEmbedded(await PGlite.create(config.folder));
}

/** Wraps a running PGlite, for the program and for tests that clone a migrated one. */
export function openEmbedded(pglite: PGlite): Database {
  const adapterFactory = new PrismaPGlite(pglite);
  const client = new PrismaClient({ adapter: adapterFactory, transactionOptions });
  return {
    kind: 'embedded',
    client,
    adapterFactory,
    listen: async (channel, onNotify) => {
      await pglite.listen(channel, onNotify);
    },
    close: async () => {
      await client.$disconnect();
      await pglite.close();
    },
  };
}

/** Opens a PostgreSQL 15+ server by its address. */
export function openServer(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // A lost idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const adapterFactory = new PrismaPg(pool);
  const client = new PrismaClient({ adapter: adapterFactory, transactionOptions });
  const closers: (() => Promise<void>)[] = [];
  return {
    kind: 'postgres',
    client,
    adapterFactory,
    listen: async (channel, onNotify) => {
      closers.push(await listenOnServer(url, channel, onNotify));
    },
    close: async () => {
      await Promise.all(closers.map((close) => close()));
      await client.$disconnect();
      await pool.end();
    },
  };
}

// On the embedded database transactions queue behind each other, so waiting must be allowed to last.
const transactionOptions = { maxWait: 30_000, timeout: 30_000 };
