export { answerAnything, answerQuestion } from './answer-question.js';
export { guidanceFlow } from './guidance-flow.js';
