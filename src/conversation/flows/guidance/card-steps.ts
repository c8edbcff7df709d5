import { areaShortName } from '../../../core/areas/index.js';
import { type CardLabels, renderCard } from '../../../domain/guidance/index.js';
import type { AskStep, Choice, Context, Next } from '../../engine/flow.js';
import type { Json } from '../../engine/session.js';
import { text } from '../../engine/text.js';
import { readAnswers } from './answers.js';
import { asksForCity } from './ask-for-city.js';
import { readCity } from './city-steps.js';
import { stale } from './topic-steps.js';

/** Hands the question to a person. */
export const passOn: Choice = { value: 'pass-on', label: text('conversation:person'), synonyms: 'person' };

const verdicts: Choice[] = [
  { value: 'helpful', label: text('guidance:card.helpful'), synonyms: 'helpful' },
  { value: 'unhelpful', label: text('guidance:card.unhelpful'), synonyms: 'unhelpful' },
  passOn,
];

/** Shows a card. A city may be told here where it would change the answer; other text is a new question. */
export const cardStep: AskStep = {
  open: true,
  ask: function* (context) {
    const { card } = readAnswers(context);
    if (!card) return cardGone;
    const shown = renderCard(card, context.person.locale, context.today, labelsFor(context));
    const city = (yield* asksForCity(context)) ? [text('guidance:card.tellCity')] : [];
    return { lines: [{ raw: shown }, ...city], choices: verdicts };
  },
  parse: readCity,
  next: (value, context) => judge('card', value, context),
};

/** Said instead of the same card once more, when the city that was told has none of its own. */
export const sameCard: AskStep = {
  open: true,
  ask: (context) => {
    const { card, place } = readAnswers(context);
    if (!card) return cardGone;
    return {
      lines: [text('guidance:card.sameThere', { place: place === null ? '' : areaShortName(place) })],
      choices: verdicts,
    };
  },
  next: (value, context) => judge('same-card', value, context),
};

const cardGone = {
  lines: [text('guidance:card.gone')],
  choices: [{ value: 'topics', label: text('guidance:card.topics') }],
};

function judge(step: string, value: Json, context: Context): Next {
  if (value === 'topics' || !readAnswers(context).card) return { to: 'topic' };
  if (value === 'helpful') return { to: null, lines: [text('guidance:card.glad')] };
  if (value === 'unhelpful') return { to: 'otherwise' };
  return value === passOn.value ? { to: passOn.value } : stale(step);
}

function labelsFor({ person, say }: Context): CardLabels {
  const language = person.locale === 'en' ? 'en-GB' : person.locale;
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    source: (name) => say(text('guidance:card.source', { name })),
    checkedOn: (date) => say(text('guidance:card.checkedOn', { date: days.format(new Date(date)) })),
    reviewDue: say(text('guidance:card.reviewDue')),
  };
}
