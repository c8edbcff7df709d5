import type { Context } from '../../engine/flow.js';
import { read, type Talk } from '../../engine/request.js';
import { readAnswers } from './answers.js';

/** Where answers should hold: the place told in this talk, else where the family lives, else null. */
export function* residenceOf(context: Context): Talk<string | null> {
  const { place } = readAnswers(context);
  if (place !== null || context.person.familyId === null) return place;
  return (yield* read('family'))?.residenceArea ?? null;
}
