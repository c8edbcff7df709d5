import type { Locale } from '../../core/i18n.js';

const timeZone = 'Asia/Shanghai';

const days: Record<Locale, Intl.DateTimeFormatOptions> = {
  'zh-CN': { timeZone, month: 'long', day: 'numeric' },
  en: { timeZone, weekday: 'short', day: 'numeric', month: 'short' },
};

function day(locale: Locale, at: Date): string {
  const date = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, days[locale]).format(at);
  if (locale === 'en') return date.replace(',', '');
  return `${date} ${new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short' }).format(at)}`;
}

function hour(at: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
}

/** When an activity is, in Shanghai: 9月12日 周六 14:00–16:00, or Sat 12 Sept 14:00–16:00. */
export function describeTime(locale: Locale, { startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  const [first, last] = [day(locale, startsAt), day(locale, endsAt)];
  const end = first === last ? hour(endsAt) : `${last} ${hour(endsAt)}`;
  return `${first} ${hour(startsAt)}–${end}`;
}
