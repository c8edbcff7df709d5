import { type Topic, wholeCountry } from '../../../domain/guidance/index.js';
import type { Context } from '../../engine/flow.js';
import type { Talk } from '../../engine/request.js';
import { readAnswers } from './answers.js';
import { residenceOf } from './residence.js';

/** Topics in which cities make rules of their own. */
const localTopics: readonly Topic[] = ['education', 'healthcare', 'registration'];

/** Whether the card shown is for the whole country, and where the family lives could change the answer. */
export function* asksForCity(context: Context): Talk<boolean> {
  const { card } = readAnswers(context);
  if (card?.area !== wholeCountry || !localTopics.includes(card.topic)) return false;
  return (yield* residenceOf(context)) === null;
}
