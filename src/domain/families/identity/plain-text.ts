const digits = '零一二三四五六七八九';
const sameDigit: Record<string, string> = { 〇: '零', 两: '二', 俩: '二', 幺: '一', 仨: '三' };

/** Half-width letters and digits, in lower case: what the other readers of this folder work on. */
export function plainText(text: string): string {
  return text.slice(0, 500).normalize('NFKC').toLowerCase().trim();
}

/** Chinese numerals that are read digit by digit (二零一八, 幺三八) as Arabic digits. */
export function chineseDigits(text: string): string {
  return text.replace(/[零〇一二两俩三仨四五六七八九幺]/g, (digit) =>
    String(digits.indexOf(sameDigit[digit] ?? digit)),
  );
}

/** 三十一, 十二, 一百零五 as a number; text without 十 or 百 is read digit by digit. */
function readNumeral(numeral: string): string {
  const [, hundreds, rest = ''] = numeral.match(/^(?:(.)百零?)?(.*)$/) ?? [];
  const [tens, ones] = rest.includes('十') ? rest.split('十') : ['零', rest];
  if (hundreds === undefined && !rest.includes('十')) return chineseDigits(numeral);
  const value = (digit: string | undefined, ifEmpty: number) =>
    digit ? Number(chineseDigits(digit)) : ifEmpty;
  return String(value(hundreds, 0) * 100 + value(tens, 1) * 10 + value(ones, 0));
}

/** "Five or six years": the smaller number counts. */
const approximate =
  /([一二两三四五六七八])([二三四五六七八九])(?=个?多?(?:岁|个月|天|周|星期|礼拜)|年(?:多|前|了|$))/g;

function withArabicNumerals(text: string): string {
  return text
    .replace(approximate, (both, smaller: string, larger: string) =>
      Number(chineseDigits(larger)) === Number(chineseDigits(smaller)) + 1 ? smaller : both,
    )
    .replace(/[零〇一二两俩三仨四五六七八九十百]+/g, readNumeral);
}

const englishNumbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

function withEnglishNumerals(text: string): string {
  const pattern = new RegExp(`\\b(?:${englishNumbers.join('|')}|an?)\\b(?! half)`, 'g');
  return text.replace(pattern, (word) => String(word.startsWith('a') ? 1 : englishNumbers.indexOf(word)));
}

/**
 * Writes numerals in words as Arabic ones: 二零一八年十二月 becomes 2018年12月, 五六岁 becomes 5岁, "six
 * months" becomes "6 months", "a year" becomes "1 year". English words count up to twelve.
 */
export function withNumerals(text: string): string {
  return withEnglishNumerals(withArabicNumerals(text));
}
