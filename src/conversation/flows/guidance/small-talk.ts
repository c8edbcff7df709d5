import { plain } from '../../engine/input.js';
import type { Words } from '../../engine/words.js';

/** Whether every part of a text is thanks or assent: 好的，谢谢. A text that asks for more is not. */
export function isThanks(typed: string, words: Words): boolean {
  return everyPartMeans(typed, 'thanks', words);
}

/** Whether a text only greets: 早上好, "good morning". */
export function isGreeting(typed: string, words: Words): boolean {
  return everyPartMeans(typed, 'greeting', words);
}

/** Whether a text holds no word at all, or one sound over and over: ？？, 啊啊啊, haha, 😀. */
export function saysNothing(typed: string): boolean {
  const letters = (plain(typed).match(/[\p{L}\p{N}]/gu) ?? []).join('');
  return letters === '' || /^(.{1,2})\1+$/u.test(letters);
}

/** Whether a text is too short to hand it to a person: up to two Chinese characters, or three letters or digits. */
export function saysLittle(typed: string): boolean {
  const letters = plain(typed).match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.length <= (/\p{Script=Han}/u.test(typed) ? 2 : 3);
}

function everyPartMeans(typed: string, group: string, words: Words): boolean {
  const parts = typed
    .split(/[，。！？、,.!?~～…;；\n]+/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const means = (part: string) =>
    words.means(part, group) || part.split(/\s+/).every((word) => words.means(word, group));
  return parts.length > 0 && parts.every(means);
}
