import { existsSync } from 'node:fs';
import { type Config, createConfig } from './config/config.js';
import { readEnvironment, SettingsError } from './config/env.js';
import { type Clock, systemClock } from './core/clock.js';
import { isAppError } from './core/errors.js';
import { createTranslate } from './core/i18n.js';
import { holdDataFolder } from './store/data-folder.js';
import { openStore } from './store/open-store.js';
import type { Store } from './store/work.js';

export interface Opened {
  config: Config;
  store: Store;
  close(): Promise<void>;
}

/**
 * Reads the settings, from the file `.env` too, and opens the store, for the program and its commands
 * alike.
 * @throws SettingsError or AppError with a clear message; `explainStartFailure` prints either
 */
export async function openProgram(clock: Clock = systemClock): Promise<Opened> {
  // What the environment says already goes before the file.
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = createConfig(readEnvironment(process.env));
  const release =
    config.database.kind === 'embedded' ? await holdDataFolder(config.dataFolder) : async () => undefined;
  try {
    const store = await openStore(config, clock);
    const close = async () => {
      await store.database.close();
      await release();
    };
    return { config, store, close };
  } catch (error) {
    await release();
    throw error;
  }
}

/** What to print when the start fails for a reason that a person can mend; null: a fault of the program. */
export function explainStartFailure(error: unknown): string | null {
  if (error instanceof SettingsError) return error.message;
  if (!isAppError(error)) return null;
  const translate = createTranslate();
  return [
    translate('zh-CN', `errors:${error.code}`, error.params),
    translate('en', `errors:${error.code}`, error.params),
  ].join('\n');
}
