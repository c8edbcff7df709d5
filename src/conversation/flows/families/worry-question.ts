import { z } from 'zod';
import { text } from '../../engine/text.js';
import type { Question } from './questions/question.js';
import { textQuestion } from './questions/text-question.js';

const longestWorry = 4000;

/** Whether anything worries the guardian; told to a caseworker, and no part of the child's record. */
export const worryQuestion: Question = {
  ...textQuestion('worry', z.string().max(longestWorry)),
  fields: [],
  choices: () => [{ value: 'none', label: text('families:worry.none'), synonyms: 'worry.none' }],
  choose: () => ({ given: { worry: null } }),
};
