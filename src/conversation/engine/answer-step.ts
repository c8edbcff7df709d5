import { namedChoice, numberedChoice, offeredChoices } from './choices.js';
import { commandOf, isUniversal, runNamed } from './commands.js';
import { type AskStep, type Context, isAsk, type Next, type Parsed } from './flow.js';
import { choiceNumber, type Input } from './input.js';
import { settle, type Talk } from './request.js';
import type { FlowState, Json } from './session.js';
import { type Text, text } from './text.js';
import { askAgain, contextOf, currentStep, go, type Turn } from './turn.js';

/** Gives an input to the question that stands. False when it is for somebody else. */
export function* answerStep(turn: Turn, input: Input): Talk<boolean> {
  const current = currentStep(turn);
  if (!current || !isAsk(current.step)) return false;
  const { state, step } = current;
  const context = contextOf(turn, state);
  const picked = yield* pick(turn, input, state, step, context);
  if (picked !== null) return yield* take(turn, state, step, picked);
  const command = commandOf(turn, input);
  if (command !== null && (!step.parse || step.open || isUniversal(command, typed(input)))) {
    return yield* runNamed(turn, command);
  }
  if (isStaleTap(input)) return yield* sayStale(turn);
  return yield* readFreely(turn, input, state, step, context);
}

function* pick(
  turn: Turn,
  input: Input,
  state: FlowState,
  step: AskStep,
  context: Context,
): Talk<string | null> {
  if (input.kind === 'choice') {
    const [flow, asked, ...rest] = input.value.split('/');
    const value = rest.join('/');
    const isOffered = flow === state.flow && asked === state.step && turn.session.offered.includes(value);
    return isOffered ? value : null;
  }
  if (input.kind !== 'text') return null;
  const numbered = numberedChoice(input.text, turn.session);
  if (numbered !== undefined) return numbered;
  const prompt = yield* settle(step.ask(context));
  const choices = offeredChoices(prompt, step.optional ?? false, turn.session.wrong);
  return namedChoice(input.text, choices, context.words, turn.house.translate);
}

function* take(turn: Turn, state: FlowState, step: AskStep, choice: string): Talk<boolean> {
  if (choice === 'person' && !('person' in turn.house.flows)) return false;
  if (choice === 'person') return yield* runNamed(turn, 'person');
  yield* accept(turn, state, step, choice === 'skip' && step.optional ? null : choice);
  return true;
}

function* readFreely(
  turn: Turn,
  input: Input,
  state: FlowState,
  step: AskStep,
  context: Context,
): Talk<boolean> {
  const parsed: Parsed | null = step.parse ? yield* settle(step.parse(input, context)) : null;
  if (parsed && 'value' in parsed) {
    yield* accept(turn, state, step, parsed.value);
    return true;
  }
  if (parsed && 'handled' in parsed) {
    yield* advance(turn, state, parsed.handled);
    return true;
  }
  if (step.open && !isUnofferedNumber(turn, input)) return false;
  yield* explainWrong(turn, parsed ? parsed.wrong : text('conversation:wrongChoice'));
  return true;
}

function* accept(turn: Turn, state: FlowState, step: AskStep, value: Json): Talk<void> {
  const next = yield* settle(step.next(value, contextOf(turn, state)));
  yield* advance(turn, state, next);
}

function* advance(turn: Turn, state: FlowState, next: Next): Talk<void> {
  turn.session.wrong = 0;
  if (typeof next.to === 'string' && next.to !== state.step) {
    state.trail = [...state.trail.filter((step) => step !== state.step), state.step];
  }
  yield* go(turn, next);
}

function* explainWrong(turn: Turn, why: Text): Talk<void> {
  turn.session.wrong += 1;
  turn.lines.push(why);
  yield* askAgain(turn);
}

// A bare number under a list is a slip, not a new question.
function isUnofferedNumber(turn: Turn, input: Input): boolean {
  return turn.session.offered.length > 0 && input.kind === 'text' && choiceNumber(input.text) !== null;
}

// A button of an earlier question: what it would have meant is not guessed.
function isStaleTap(input: Input): boolean {
  return input.kind === 'choice';
}

function* sayStale(turn: Turn): Talk<boolean> {
  turn.lines.push(text('conversation:staleChoice'));
  yield* askAgain(turn);
  return true;
}

function typed(input: Input): string {
  return input.kind === 'text' ? input.text : '';
}
