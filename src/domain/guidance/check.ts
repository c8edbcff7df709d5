import { type Locale, locales } from '../../core/i18n.js';
import { isMoreLocal } from './place.js';
import type { CardFile, CardProblem, PolicyCard } from './types.js';

/** Longest text of a card in one language, in characters, so that a chat message stays readable. */
export const maximumLength = 850;

const documentNumber = /〔\d{4}〕|第[〇零一二三四五六七八九十百\d]+号|\bNo\. ?\d+/;
const hedges: Record<Locale, { about: RegExp; confirm: RegExp }> = {
  'zh-CN': { about: /约/, confirm: /为准/ },
  en: { about: /\babout\b/i, confirm: /\bconfirm\b/i },
};

/** What the files say against each other and against the rules of writing; the form is checked before. */
export function findProblems(files: readonly CardFile[]): CardProblem[] {
  const cards = new Map(files.map(({ card }) => [card.id, card]));
  return files.flatMap(({ file, card }) =>
    [
      ...filingProblems(file, card),
      ...(cards.get(card.id) === card ? [] : [`id: "${card.id}" is used by another file, too`]),
      ...dateProblems(card),
      ...replacementProblems(card, cards),
      ...locales.flatMap((locale) => textProblems(card, locale).map((problem) => `${locale}: ${problem}`)),
    ].map((problem) => ({ file, problem })),
  );
}

function filingProblems(file: string, card: PolicyCard): string[] {
  const [folder, name] = file.split('/').slice(-2);
  const problems: string[] = [];
  if (folder !== card.area) problems.push(`area: "${card.area}" does not lie in folder "${folder}"`);
  if (name !== `${card.id}.md`) problems.push(`id: "${card.id}" is not the name of the file`);
  return problems;
}

function dateProblems({ validFrom, validTo, reviewBy, checkedOn }: PolicyCard): string[] {
  const problems: string[] = [];
  if (validFrom && validTo && validTo <= validFrom) problems.push('validTo: must be after validFrom');
  if (reviewBy <= checkedOn) problems.push('reviewBy: must be after checkedOn');
  return problems;
}

function replacementProblems(card: PolicyCard, cards: ReadonlyMap<string, PolicyCard>): string[] {
  return card.replaces.flatMap((id) => {
    const other = cards.get(id);
    if (!other) return [`replaces: there is no card "${id}"`];
    return isMoreLocal(card.area, other.area)
      ? []
      : [`replaces: "${id}" is not for a larger area around this one`];
  });
}

function textProblems(card: PolicyCard, locale: Locale): string[] {
  const body = card.body[locale];
  const text = [card.title[locale], body, card.source.name[locale]].join('\n');
  const problems: string[] = [];
  if (text.length > maximumLength) problems.push(`${text.length} characters, at most ${maximumLength}`);
  if (documentNumber.test(text)) problems.push('a document number does not belong in a card');
  if (/https?:/.test(body)) problems.push('an address belongs in source.url');
  return [...problems, ...phoneProblems(card, body), ...hedgeProblems(card, body, locale)];
}

function phoneProblems({ phone, urgent }: PolicyCard, body: string): string[] {
  const alone = body.split('\n').filter((line) => /^\d{3,12}$/.test(line));
  const problems = phone
    .filter((number) => !alone.includes(number))
    .map((number) => `${number} has no line of its own`);
  problems.push(
    ...alone.filter((number) => !phone.includes(number)).map((number) => `${number} is not under phone`),
  );
  if (urgent && !['110', '120'].includes(alone[0] ?? '')) problems.push('urgent: 110 or 120 must come first');
  return problems;
}

function hedgeProblems(card: PolicyCard, body: string, locale: Locale): string[] {
  if (card.confidence !== 'recalled' && card.grade !== 'C') return [];
  const { about, confirm } = hedges[locale];
  if (about.test(body) && confirm.test(body) && card.phone.length > 0) return [];
  return ['recalled or grade C: say "about", "confirm" and where to ring'];
}
