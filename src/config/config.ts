import { resolve } from 'node:path';
import type { Environment, Role } from './env.js';

export interface TelegramConfig {
  token: string;
  apiRoot: string;
  /** Null: long polling. */
  webhook: { url: string; secret: string } | null;
}

export interface Config {
  http: { host: string; port: number; publicUrl: string | null };
  dataFolder: string;
  database: { kind: 'embedded'; folder: string } | { kind: 'postgres'; url: string };
  /** 32 bytes; null: made and kept in the data folder. */
  masterKey: Buffer | null;
  administrator: { email: string; password: string | null };
  sampleData: boolean;
  locale: 'zh-CN' | 'en';
  timeZone: string;
  roles: ReadonlySet<Role>;
  logLevel: string;
  /** Null: the channel is off. */
  telegram: TelegramConfig | null;
}

/** Turns the flat settings into the nested form that the rooms are handed. */
export function createConfig(env: Environment): Config {
  const dataFolder = resolve(env.DATA_DIR);
  const embedded = env.DATABASE_URL === undefined;
  return {
    http: { host: env.HOST, port: env.PORT, publicUrl: env.PUBLIC_URL ?? null },
    dataFolder,
    database: env.DATABASE_URL
      ? { kind: 'postgres', url: env.DATABASE_URL }
      : { kind: 'embedded', folder: resolve(dataFolder, 'database') },
    masterKey: env.MASTER_KEY ? Buffer.from(env.MASTER_KEY, 'base64') : null,
    administrator: { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD ?? null },
    sampleData: env.SAMPLE_DATA === undefined ? embedded : env.SAMPLE_DATA === 'on',
    locale: env.DEFAULT_LOCALE,
    timeZone: env.TIME_ZONE,
    roles: new Set(env.ROLES),
    logLevel: env.LOG_LEVEL,
    telegram: telegramConfig(env),
  };
}

function telegramConfig(env: Environment): TelegramConfig | null {
  if (!env.TELEGRAM_BOT_TOKEN) return null;
  const webhook =
    env.TELEGRAM_WEBHOOK_URL && env.TELEGRAM_WEBHOOK_SECRET
      ? { url: env.TELEGRAM_WEBHOOK_URL, secret: env.TELEGRAM_WEBHOOK_SECRET }
      : null;
  return { token: env.TELEGRAM_BOT_TOKEN, apiRoot: env.TELEGRAM_API_ROOT, webhook };
}
