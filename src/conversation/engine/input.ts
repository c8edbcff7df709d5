import type { InboundContent } from '../../channels/channel.js';

/** What a person sent, as the conversation sees it. */
export type Input = InboundContent;

/** Brings a typed text to one form: full-width letters and digits narrow, space trimmed, small letters. */
export function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}

const chineseDigits = '一二三四五六七八九';
const circled = '①②③④⑤⑥⑦⑧⑨⑩';

/**
 * The number of a choice in a short answer: `2`, `2.`, `②`, `二`, `第二个`, `选2`, `no. 2`.
 * @returns 1 or more; null when the text is no such answer
 */
export function choiceNumber(text: string): number | null {
  const circledAt = circled.indexOf(text.trim().charAt(0));
  if (text.trim().length === 1 && circledAt >= 0) return circledAt + 1;
  const match =
    /^(?:第|选|选择|我选|no\.? ?|option |number )?(\d{1,2}|[一二两三四五六七八九十])(?:个|项|号|[.。、)）,，])?$/.exec(
      plain(text),
    );
  const digits = match?.[1];
  if (digits === undefined) return null;
  if (/^\d+$/.test(digits)) return Number(digits) || null;
  if (digits === '十') return 10;
  return digits === '两' ? 2 : chineseDigits.indexOf(digits) + 1;
}
