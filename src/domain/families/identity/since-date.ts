import { addDays, addMonths, type CalendarDate, dateParts } from './calendar-date.js';
import {
  type DateProblem,
  type DateResult,
  lunarWords,
  roughDate,
  toDate,
  type WrittenDate,
} from './date-result.js';
import { type Duration, readDuration } from './duration.js';
import { withNamedTimes } from './named-time.js';
import { plainText, withNumerals } from './plain-text.js';
import { readWrittenDate } from './written-date.js';

/** since-birth: "was born here" · vague: "a few months", which may or may not be half a year. */
export type SinceProblem = DateProblem | 'since-birth' | 'vague';

export type SinceResult = DateResult<SinceProblem>;

const bornHere = /出生|生[在下]|从小|一直|本地|土生土长|born|always/;
const justArrived = /刚[来到搬才过]|刚刚|没几天|几天前|没多久|不久|just (?:came|moved|arrived)/;
const severalYears = /[几多]年|several years|many years|a few years|years ago/;
const vague = /[几多]个月|a few months|several months|一阵|一段时间|some time/;

/**
 * Reads since when somebody lives somewhere: 2023年9月, 去年9月, 三年前, 半年, 两年多, 上个月, 今年过完年,
 * "since 2022", "6 months". A month without a year is the last one before today.
 */
export function parseSince(text: string, today: CalendarDate): SinceResult {
  const plain = plainText(text);
  if (lunarWords.test(plain)) return { ok: false, reason: 'lunar' };
  const numbered = withNumerals(withNamedTimes(withoutThisYear(plain), today));
  const written = readWrittenDate(numbered, today);
  if (written === 'ambiguous') return { ok: false, reason: 'ambiguous' };
  if (written !== null) return lastOf(written, today);
  const duration = readDuration(numbered);
  return duration === null ? readVagueWords(plain, today) : before(duration, today);
}

/** In 今年三年了 the year says nothing, in 今年三月 it does. */
function withoutThisYear(plain: string): string {
  const rest = plain.replace(/到?今年是?/, '');
  return /月|[上下]半年/.test(rest) || readDuration(withNumerals(rest)) === null ? plain : rest;
}

function lastOf(written: WrittenDate, today: CalendarDate): SinceResult {
  if (written.year !== null) return toDate(written.year, written, today);
  const thisYear = dateParts(today).year;
  const last = toDate(thisYear, written, today);
  return !last.ok && last.reason === 'future' ? toDate(thisYear - 1, written, today) : last;
}

/** One year and less is told by the month; who tells two years and more no longer counts months. */
function before({ years, months, days }: Duration, today: CalendarDate): SinceResult {
  if (years === 0 && months === 0)
    return roughDate(addDays(today, -days), days < 32 && days % 7 ? 'day' : 'month');
  const date = addMonths(today, -(years * 12 + months));
  return roughDate(date, years >= 2 && months === 0 ? 'year' : 'month');
}

function readVagueWords(plain: string, today: CalendarDate): SinceResult {
  if (justArrived.test(plain)) return roughDate(today, 'month');
  if (vague.test(plain)) return { ok: false, reason: 'vague' };
  if (severalYears.test(plain)) return roughDate(addMonths(today, -36), 'year');
  return { ok: false, reason: bornHere.test(plain) ? 'since-birth' : 'unreadable' };
}
