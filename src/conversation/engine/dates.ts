import type { Locale } from '../../core/i18n.js';
import type { CalendarDate, DatePrecision } from '../../domain/families/identity/index.js';

const timeZone = 'Asia/Shanghai';
const dayOf: Record<Locale, Intl.DateTimeFormat> = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { timeZone, month: 'long', day: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long' }),
};
const weekdayOf: Record<Locale, Intl.DateTimeFormat> = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { timeZone, weekday: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long' }),
};

const formatsIn = (tag: string): Record<DatePrecision, Intl.DateTimeFormat> => ({
  year: new Intl.DateTimeFormat(tag, { timeZone, year: 'numeric' }),
  month: new Intl.DateTimeFormat(tag, { timeZone, year: 'numeric', month: 'long' }),
  day: new Intl.DateTimeFormat(tag, { timeZone, year: 'numeric', month: 'long', day: 'numeric' }),
});
const formats: Record<Locale, Record<DatePrecision, Intl.DateTimeFormat>> = {
  'zh-CN': formatsIn('zh-CN'),
  en: formatsIn('en-GB'),
};

/** A date no more exact than it is known: 2018年3月5日, 2018年3月, 2018年; or 5 March 2018. */
export function dateInWords(date: CalendarDate, precision: DatePrecision, locale: Locale): string {
  return formats[locale][precision].format(new Date(`${date}T12:00:00+08:00`));
}

/** A day with its weekday, and with its year unless that is today's: 2034年3月5日 周日. */
export function dayFrom(today: CalendarDate, date: CalendarDate, locale: Locale): string {
  const day = dayWithWeekday(date, locale);
  if (date.slice(0, 4) === today.slice(0, 4)) return day;
  const year = dateInWords(date, 'year', locale);
  return locale === 'en' ? `${day} ${year}` : `${year}${day}`;
}

/** A day as people say it: 9月1日 周二, or Tuesday 1 September. */
export function dayWithWeekday(date: CalendarDate, locale: Locale): string {
  const noon = new Date(`${date}T12:00:00+08:00`);
  const [day, weekday] = [dayOf[locale].format(noon), weekdayOf[locale].format(noon)];
  return locale === 'en' ? `${weekday} ${day}` : `${day} ${weekday}`;
}
