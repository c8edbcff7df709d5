/** A length of time as people tell it; `half` when the months come from "and a half". */
export type Duration = { years: number; months: number; days: number; half: boolean };

const years = '(\\d{1,3})\\s*[几来]?\\s*(?:周?岁|年|years?|yrs?|y\\.?o\\b|y\\b)';
const months = '(\\d{1,3})\\s*(?:个多?月|months?|mos?\\b)';

/** Ways to tell a length of time, the most exact first, in text whose numerals are Arabic. */
const forms: [RegExp, (count: number, more: number) => Partial<Duration>][] = [
  [
    new RegExp(`${years}(?: old)?\\s*[零又,]?\\s*(?:and )?${months}`),
    (count, more) => ({ years: count, months: more }),
  ],
  [new RegExp(`${years}\\s*半|(\\d{1,2})(?:\\.5| and a half)\\s*(?:岁|年|years?)`), halfYears],
  [/(\d{1,2}) years? and (?:a|1) half/, halfYears],
  [/(\d{1,2})\s*个半月/, (count) => ({ days: count * 30 + 15 })],
  [/第(\d{1,2})年/, (count) => ({ years: count - 1 })],
  [/大半年/, () => ({ months: 8 })],
  [/半年|半岁|half (?:a|1) year|(?:a|1) half year/, () => ({ months: 6 })],
  [/半个多?月|half (?:a|1) month/, () => ({ days: 15 })],
  [new RegExp(years), (count) => ({ years: count })],
  [new RegExp(months), (count) => ({ months: count })],
  [/(\d{1,3})\s*个?多?\s*(?:周|星期|礼拜|weeks?)/, (count) => ({ days: count * 7 })],
  [/(\d{1,3})\s*[几来多]?\s*(?:天|days?)/, (count) => ({ days: count })],
];

function halfYears(count: number, otherCount: number): Partial<Duration> {
  return { years: count || otherCount, months: 6, half: true };
}

/** Finds a length of time such as 3年多, 半年, 一年半 or "6 months"; null when there is none. */
export function readDuration(text: string): Duration | null {
  for (const [form, read] of forms) {
    const match = text.match(form);
    if (match === null) continue;
    const [count, more] = [Number(match[1] ?? 0), Number(match[2] ?? 0)];
    return { years: 0, months: 0, days: 0, half: false, ...read(count, more) };
  }
  return null;
}
