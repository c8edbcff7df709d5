import type { Locale } from '../../core/i18n.js';
import { buildTextIndex, type TextIndex, type WeightedText } from './bm25.js';
import { cardsInPlace } from './place.js';
import { isValidOn, preferLocal } from './rules.js';
import { hasChinese } from './tokens.js';
import type { Match, PolicyCard, Question, SearchResult } from './types.js';

/** How much a term counts by where it stands. */
const fieldWeights = { title: 3, question: 1, body: 1 };

/**
 * The gate: shares of the best possible score, by language. Below `choose` a person answers, from `answer` on one
 * card does. Set on the cards' own example questions, each left out once: nine in ten reach `choose` while their card
 * is there, nine in ten stay below `answer` when it is taken away.
 */
const gate: Record<Locale, { answer: number; choose: number }> = {
  'zh-CN': { answer: 0.2, choose: 0.09 },
  en: { answer: 0.33, choose: 0.18 },
};

/** A second card this close to the first one (as a part of its score) makes it a choice. */
const sameStrength = 0.92;
/** A third card weaker than this part of the first one's score is not worth offering. */
const worthOffering = 0.6;
const mostConsidered = 5;
const fewestOffered = 2;
const mostOffered = 3;

/** Makes the search over the given cards; the index is built once. The search never throws. */
export function buildSearch(cards: readonly PolicyCard[]): (question: Question) => SearchResult {
  const indexes: Record<Locale, TextIndex> = {
    'zh-CN': buildTextIndex(cards.map((card) => weightedTexts(card, 'zh-CN'))),
    en: buildTextIndex(cards.map((card) => weightedTexts(card, 'en'))),
  };
  return ({ text, locale, residenceArea, today }) => {
    const language = languageOf(text, locale);
    const scores = indexes[language].scores(text);
    const inPlace = new Set(cardsInPlace(cards, text, residenceArea));
    const matches = cards.flatMap((card, index) => {
      const score = scores[index] ?? 0;
      return score > 0 && inPlace.has(card) ? [{ card, score }] : [];
    });
    return decide(preferLocal(matches, today), gate[language], today);
  };
}

function weightedTexts(card: PolicyCard, locale: Locale): WeightedText[] {
  return [
    { text: card.title[locale], weight: fieldWeights.title },
    ...card.questions[locale].map((text) => ({ text, weight: fieldWeights.question })),
    { text: card.body[locale], weight: fieldWeights.body },
  ];
}

/** People write Chinese in an English talk and the other way round; what is written decides. */
function languageOf(text: string, locale: Locale): Locale {
  if (hasChinese(text)) return 'zh-CN';
  return /[a-z]/i.test(text) ? 'en' : locale;
}

function decide(
  ranked: readonly Match[],
  limits: { answer: number; choose: number },
  today: string,
): SearchResult {
  const considered = ranked.slice(0, mostConsidered);
  const [first, second] = ranked;
  // An outdated card on top means that we knew once and do not know now: a person does.
  if (!first || first.score < limits.choose || !isValidOn(first.card, today))
    return { state: 'none', considered };
  const clear = !second || second.score < first.score * sameStrength;
  if (first.score >= limits.answer && clear) return { state: 'answered', card: first.card, considered };
  const valid = ranked.filter(({ card }) => isValidOn(card, today));
  const offered = valid
    .filter(({ score }, index) => index < fewestOffered || score >= first.score * worthOffering)
    .slice(0, mostOffered)
    .map(({ card }) => card);
  return offered.length >= fewestOffered
    ? { state: 'choose', cards: offered, considered }
    : { state: 'none', considered };
}
