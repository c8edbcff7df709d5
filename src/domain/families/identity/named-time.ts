import { addDays, addMonths, type CalendarDate, dateParts } from './calendar-date.js';

const yearsAgo: [RegExp, number][] = [
  [/大前年/g, 3],
  [/前年|year before last/g, 2],
  [/去年|上一年|last year/g, 1],
  [/今年|本年|this year/g, 0],
  [/明年|next year/g, -1],
];

const monthsAgo: [RegExp, number][] = [
  [/上上个?月/g, 2],
  [/上个?月|last month/g, 1],
  [/这个?月|本月|this month/g, 0],
];

const daysAgo: [RegExp, number][] = [
  [/大前天/g, 3],
  [/前天|day before yesterday/g, 2],
  [/昨[天日晚]|yesterday/g, 1],
  [/今[天日早晚]|today/g, 0],
  [/上个?(?:周|星期|礼拜)|last week/g, 7],
];

/** Seasons and holidays by the month that people mean; the Spring Festival is over in February. */
const months: [RegExp, number][] = [
  [/(?:春节|过完?年|年后|正月)(?:以?[后前]|后)?/g, 2],
  [/(?:五一|劳动节|may day)/g, 5],
  [/(?:十一(?!月)|国庆节?|national day)/g, 10],
  [/元旦|年初|寒假/g, 1],
  [/年[底末]/g, 12],
  [/春[天季]|开春|spring/g, 3],
  [/暑假|夏[天季]|summer/g, 7],
  [/开学|秋[天季]|autumn/g, 9],
  [/冬[天季]|winter/g, 12],
];

/**
 * Writes times that are named from today as dates: 去年 becomes 2025年, 上个月 2026年10月, 去年暑假
 * 2025年7月. What remains is read like a written date.
 */
export function withNamedTimes(text: string, today: CalendarDate): string {
  const { year } = dateParts(today);
  let named = text;
  for (const [words, ago] of daysAgo) named = named.replace(words, ` ${dayText(addDays(today, -ago))} `);
  for (const [words, ago] of monthsAgo)
    named = named.replace(words, ` ${monthText(addMonths(`${today.slice(0, 7)}-01`, -ago))}`);
  for (const [words, ago] of yearsAgo) named = named.replace(words, ` ${year - ago}年`);
  named = named.replace(/(年)?[上下]半年/g, (_, after?: string) => after ?? ` ${year}年`);
  for (const [words, month] of months) named = named.replace(words, `${month}月`);
  return named;
}

function monthText(date: CalendarDate): string {
  const { year, month } = dateParts(date);
  return `${year}年${month}月`;
}

function dayText(date: CalendarDate): string {
  return `${monthText(date)}${dateParts(date).day}日`;
}
