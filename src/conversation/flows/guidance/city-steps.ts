import { areaByCode, areaName } from '../../../core/areas/index.js';
import type { AskStep, Context, Next, Parsed } from '../../engine/flow.js';
import type { Input } from '../../engine/input.js';
import type { Talk } from '../../engine/request.js';
import { text } from '../../engine/text.js';
import { readAnswers } from './answers.js';
import { asksForCity } from './ask-for-city.js';
import { findAnswer } from './find-answer.js';
import { placesTold } from './places-told.js';
import { stale } from './topic-steps.js';

const mostPlaces = 6;

/** Reads where somebody lives, if that was asked for and is what they say. */
export function* readCity(input: Input, context: Context): Talk<Parsed> {
  const notMine: Parsed = { wrong: text('conversation:wrongChoice') };
  if (!(yield* asksForCity(context))) return notMine;
  const places = placesTold(input, context);
  const [place] = places;
  if (place === undefined) return notMine;
  if (places.length === 1) return { handled: answerFor(place, context) };
  return { handled: { to: 'which-place', answers: { places: places.slice(0, mostPlaces) } } };
}

/** Chooses between places of one name. */
export const whichPlace: AskStep = {
  open: true,
  ask: (context) => ({
    lines: [text('guidance:whichPlace')],
    choices: readAnswers(context).places.map((code) => ({ value: code, label: { raw: areaName(code) } })),
  }),
  next: (value, context) =>
    areaByCode(String(value)) ? answerFor(String(value), context) : stale('which-place'),
};

/** The same question, or the same card of the menu, for a place. */
function answerFor(place: string, context: Context): Next {
  const { question, card } = readAnswers(context);
  const unchanged = { to: 'same-card', answers: { place } };
  if (question === null) {
    const atPlace = context.guidance.topics({ residenceArea: place, today: context.today });
    const local = atPlace
      .flatMap(({ cards }) => cards)
      .find(({ replaces }) => card && replaces.includes(card.id));
    return local ? { to: 'card', answers: { place, card: local.id } } : unchanged;
  }
  const { step, answers } = findAnswer(question, place, context);
  if (step === 'unanswered' || (step === 'card' && answers.card === card?.id)) return unchanged;
  return { to: step, answers: { ...answers, place } };
}
