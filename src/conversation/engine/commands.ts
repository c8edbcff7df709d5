import type { Input } from './input.js';
import type { Talk } from './request.js';
import { text } from './text.js';
import { askAgain, currentStep, go, putAside, type Turn } from './turn.js';

type Action = (turn: Turn) => Talk<void>;

// The words that every question answers to, beside the flows that commands lead to.
const actions: Record<string, Action> = {
  back: goBack,
  later: putOff,
  cancel,
  menu: leaveForMenu,
  help: explain,
};

/** Does what a command or its word says. False when the input is none. */
export function* runCommand(turn: Turn, input: Input): Talk<boolean> {
  const name = commandOf(turn, input);
  return name !== null && (yield* runNamed(turn, name));
}

/** Runs a command by its name. */
export function* runNamed(turn: Turn, name: string): Talk<boolean> {
  const action = actions[name];
  const entry = turn.house.commands[name];
  if (action) {
    yield* action(turn);
  } else if (entry) {
    putAside(turn, 'interrupted');
    yield* go(turn, { to: entry });
  } else {
    return false;
  }
  return true;
}

/** The command that an input is; null: none. */
export function commandOf(turn: Turn, input: Input): string | null {
  if (input.kind === 'choice') return /^go\/(.+)$/.exec(input.value)?.[1] ?? null;
  return input.kind === 'text' ? turn.base.words.command(input.text) : null;
}

/** Whether a word is understood even where a free answer is expected. */
export function isUniversal(name: string, typed: string): boolean {
  return name in actions || name === 'person' || name === 'concern' || typed.trim().startsWith('/');
}

function* goBack(turn: Turn): Talk<void> {
  const current = currentStep(turn);
  const previous = current?.state.trail.pop();
  turn.session.wrong = 0;
  if (current && previous !== undefined && current.flow.steps[previous]) {
    yield* go(turn, { to: previous });
  } else {
    yield* leaveForMenu(turn);
  }
}

function* putOff(turn: Turn): Talk<void> {
  if (currentStep(turn)?.flow.keeps) turn.lines.push(text('conversation:putOff'));
  yield* leaveForMenu(turn);
}

function* cancel(turn: Turn): Talk<void> {
  const running = currentStep(turn)?.state.flow;
  if (running && running !== 'menu') turn.lines.push(text('conversation:cancelled'));
  turn.session.running = null;
  yield* go(turn, { to: null });
}

function* explain(turn: Turn): Talk<void> {
  turn.lines.push(text('conversation:help'));
  yield* askAgain(turn);
}

// Whoever has never been asked anything gets the menu with the greeting.
function* leaveForMenu(turn: Turn): Talk<void> {
  const { running, offered } = turn.session;
  const isNew = running === null && offered.length === 0;
  putAside(turn, 'putOff');
  yield* go(turn, { to: { flow: 'menu', answers: isNew ? {} : { short: true } } });
}
