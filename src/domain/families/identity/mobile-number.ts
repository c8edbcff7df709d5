import { chineseDigits, plainText } from './plain-text.js';

/**
 * missing: no number in it · several: more than one · length: too few or too many digits · not-mobile: a
 * landline, or digits that no mobile number starts with.
 */
export type MobileNumberProblem = 'missing' | 'several' | 'length' | 'not-mobile';

export type MobileNumberResult = { ok: true; number: string } | { ok: false; reason: MobileNumberProblem };

type Plan = { country: string; digits: number; mobile: RegExp };

/** Mobile numbers in the national numbering plans of mainland China, Hong Kong and Macao. */
const plans: Plan[] = [
  { country: '86', digits: 11, mobile: /^1[3-9]/ },
  { country: '852', digits: 8, mobile: /^[4-9]/ },
  { country: '853', digits: 8, mobile: /^6/ },
];

function refuse(reason: MobileNumberProblem): MobileNumberResult {
  return { ok: false, reason };
}

/**
 * Reads a mobile number as a person types it, in any width, grouping and with any words around it, and
 * gives it in E.164 (+8613812345678). Without a country code it is a mainland number.
 */
export function parseMobileNumber(text: string): MobileNumberResult {
  const joined = chineseDigits(plainText(text)).replace(/(?<=[\d+)])[\s\-–—.·()]+(?=[\d(])/g, '');
  const numbers = [...new Set(joined.replace(/[()]/g, '').match(/\+?\d{5,}/g) ?? [])];
  const [number] = numbers;
  if (number === undefined) return refuse(/\d/.test(joined) ? 'length' : 'missing');
  if (numbers.length > 1) return refuse('several');
  const international =
    number.match(/^(?:\+|00)(.+)$/)?.[1] ?? (/^861[3-9]\d{9}$/.test(number) ? number : undefined);
  return international === undefined ? checkMainland(number) : checkInternational(international);
}

function checkMainland(number: string): MobileNumberResult {
  if (number.startsWith('0')) return refuse('not-mobile');
  return checkNational(plans[0] as Plan, number);
}

function checkNational({ country, digits, mobile }: Plan, number: string): MobileNumberResult {
  if (number.length !== digits) return refuse('length');
  return mobile.test(number) ? { ok: true, number: `+${country}${number}` } : refuse('not-mobile');
}

/** ITU-T E.164: at most 15 digits, country code included, and none begins with 0. */
function checkInternational(number: string): MobileNumberResult {
  const plan = plans.find(({ country }) => number.startsWith(country));
  if (plan !== undefined) return checkNational(plan, number.slice(plan.country.length));
  if (number.startsWith('0')) return refuse('not-mobile');
  return number.length >= 8 && number.length <= 15 ? { ok: true, number: `+${number}` } : refuse('length');
}
