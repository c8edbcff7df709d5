import { SettingsError } from '../src/config/env.js';
import { isAppError } from '../src/core/errors.js';
import { createTranslate, locales, type TextParams } from '../src/core/i18n.js';

const translate = createTranslate();

/** The command was called in a way that it does not know; `option` is the one that is wrong. */
export class WrongUsage extends Error {
  readonly option: string | null;

  constructor(option: string | null = null) {
    super('wrong usage');
    this.option = option;
  }
}

/** A text of `commands.json` in both languages: whoever runs a server may read only one of them. */
export function inBoth(key: string, params: TextParams = {}): string {
  return bilingual(`commands:${key}`, params);
}

/** Prints a text in both languages to standard output. */
export function say(key: string, params: TextParams = {}): void {
  process.stdout.write(`${inBoth(key, params)}\n`);
}

/**
 * Runs a command to its exit code: what `run` returns (0 unless it says otherwise), 1 when it was
 * refused or failed, 2 for wrong usage.
 */
export async function runCommand(
  usage: { key: string; params?: TextParams },
  run: () => Promise<number | undefined>,
): Promise<void> {
  try {
    process.exitCode = (await run()) ?? 0;
  } catch (error) {
    const wrong = error instanceof WrongUsage;
    const lines = wrong ? usageLines(error, usage) : [explain(error)];
    process.stderr.write(`${lines.join('\n')}\n`);
    process.exitCode = wrong ? 2 : 1;
  }
}

/** The one argument of a command that takes a file. */
export function fileArgument(args: readonly string[]): string {
  const [path, ...rest] = args;
  if (path === undefined || path.startsWith('-') || rest.length > 0) throw new WrongUsage();
  return path;
}

function usageLines({ option }: WrongUsage, { key, params }: { key: string; params?: TextParams }): string[] {
  return [...(option === null ? [] : [inBoth('wrongOption', { option })]), inBoth(key, params)];
}

function explain(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (!isAppError(error)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  return bilingual(`errors:${error.code}`, error.params);
}

function bilingual(key: string, params: TextParams): string {
  return locales.map((locale) => translate(locale, key, params)).join('\n');
}
