import { createTranslate } from '../../src/core/i18n.js';
import type { BotApi, Sent } from '../support/bot-api.js';
import type { Line } from './crash-script.js';

const mark = `\n${createTranslate()('zh-CN', 'channel:resent')}`;
const longestWaitMs = 60_000;

/** How many replies all parents together have read, for whoever wants to act at a certain point. */
export interface Progress {
  count(): number;
  step(): void;
  /** Resolves when so many replies have been read. */
  reach(replies: number): Promise<void>;
}

export function createProgress(): Progress {
  let read = 0;
  const waiting = new Set<{ replies: number; go(): void }>();
  return {
    count: () => read,
    step() {
      read += 1;
      for (const one of waiting) if (one.replies <= read) one.go();
    },
    reach: (replies) =>
      new Promise((resolve) => {
        if (replies <= read) return resolve();
        const one = { replies, go: () => waiting.delete(one) && resolve() };
        waiting.add(one);
      }),
  };
}

/** The text without the remark that it may come twice. */
export function unmarked({ text }: Sent): string {
  return text.endsWith(mark) ? text.slice(0, -mark.length) : text;
}

/**
 * A message that says itself that it may be a repeat, and is one. Two replies that were on their way together
 * come both again, so that the first one can stand behind the second.
 */
export function isMarkedRepeat(sent: Sent, before: readonly Sent[]): boolean {
  return sent.text.endsWith(mark) && before.some((earlier) => unmarked(earlier) === unmarked(sent));
}

/** What a parent has read, without the repeats that are marked as such. */
export function repliesTo(api: BotApi, chatId: number): string[] {
  const all = api.sentTo(chatId);
  return all.filter((sent, index) => !isMarkedRepeat(sent, all.slice(0, index))).map(unmarked);
}

/**
 * A parent who sends each line when the reply to the one before has arrived.
 * @returns a function that walks through lines; it throws when a reply is not the one that its line asks
 * for, or does not come at all
 */
export function createWalker(api: BotApi, chatId: number, progress: Progress) {
  let read = 0;
  const next = async (line: Line): Promise<Sent> => {
    const sent = await inTime(api.nthTo(chatId, read), `no reply to "${line.say}" of ${chatId}`);
    read += 1;
    return isMarkedRepeat(sent, api.sentTo(chatId).slice(0, read - 1)) ? next(line) : sent;
  };
  return async (lines: readonly Line[]): Promise<void> => {
    for (const line of lines) {
      api.userSends(chatId, line.say);
      const { text } = await next(line);
      if (!text.includes(line.hear)) throw new Error(`"${line.say}" of ${chatId} was answered with: ${text}`);
      progress.step();
    }
  };
}

async function inTime<T>(awaited: Promise<T>, complaint: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), longestWaitMs);
  });
  return Promise.race([awaited, late]).finally(() => clearTimeout(timer));
}
