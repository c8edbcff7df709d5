import { guardianAnswersSchema, guardianRelations } from '../../../domain/families/index.js';
import { codeQuestion } from './questions/code-question.js';
import { phoneQuestion } from './questions/phone-question.js';
import { placeQuestion } from './questions/place-question.js';
import type { Question } from './questions/question.js';
import { nameQuestion } from './questions/text-question.js';

/** What a guardian is asked about themselves and the family's home, in this order. */
export const guardianQuestions: readonly Question[] = [
  nameQuestion('guardian.name', guardianAnswersSchema.shape.name),
  codeQuestion('guardian.relation', guardianRelations),
  phoneQuestion('guardian.phone'),
  placeQuestion('home.residenceArea', { optional: true }),
];
