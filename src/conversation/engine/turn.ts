import { offeredChoices, tapValue } from './choices.js';
import { type AskStep, type Choice, type Context, type Flow, isAsk, type Next, type Step } from './flow.js';
import type { House } from './house.js';
import { settle, type Talk } from './request.js';
import type { FlowState, Session } from './session.js';
import { type Text, text } from './text.js';

/** One message to the person, before it is put into words. */
export interface Reply {
  lines: Text[];
  choices: Choice[];
  urgent: boolean;
}

/** The work on one input: the session as it becomes, and what has been said so far. */
export interface Turn {
  house: House;
  base: Omit<Context, 'answers'>;
  session: Session;
  /** Said before the next question. */
  lines: Text[];
  replies: Reply[];
}

const mostSteps = 30;

/** The flow and the step that have the word; null when there is none or the program no longer knows it. */
export function currentStep(turn: Turn): { state: FlowState; flow: Flow; step: Step } | null {
  const state = turn.session.running;
  const flow = state ? turn.house.flows[state.flow] : undefined;
  const step = flow?.steps[state?.step ?? ''];
  return state && flow && step ? { state, flow, step } : null;
}

/** What a step of this flow is handed. */
export function contextOf(turn: Turn, state: FlowState | null): Context {
  return { ...turn.base, answers: state?.answers ?? {} };
}

/** Goes where `next` says and asks the question that stands there. */
export function* go(turn: Turn, next: Next): Talk<void> {
  let towards: Next | null = next;
  for (let steps = 0; towards !== null; steps += 1) {
    if (steps === mostSteps) throw new Error(`the flow ${turn.session.running?.flow} goes in circles`);
    move(turn, towards);
    towards = yield* arrive(turn);
  }
}

/** Asks the running flow's question again, after what has been said in this turn. */
export function* askAgain(turn: Turn): Talk<void> {
  const current = currentStep(turn);
  if (current && isAsk(current.step)) return yield* ask(turn, current.state, current.step);
  yield* go(turn, { to: null });
}

/** Puts the running flow aside so that another can have the word. */
export function putAside(turn: Turn, where: 'interrupted' | 'putOff'): void {
  const { session, house } = turn;
  const { running } = session;
  if (running && house.flows[running.flow]?.keeps) {
    session[where] = [...session[where].filter((state) => state.flow !== running.flow), running];
  }
  session.running = null;
}

function move(turn: Turn, next: Next): void {
  const { session } = turn;
  turn.lines.push(...(next.lines ?? []));
  if (next.forgets) Object.assign(session, { interrupted: [], putOff: [] });
  const state = session.running;
  if (state && next.answers) state.answers = { ...state.answers, ...next.answers };
  if (typeof next.to === 'string') {
    if (state) state.step = next.to;
  } else if (next.to === null) {
    endFlow(turn);
  } else {
    startFlow(turn, next.to.flow, next.to.answers ?? {}, next.to.step);
  }
}

// What was interrupted goes on; without that the menu stands at every end, so that there is a way on.
function endFlow(turn: Turn): void {
  const { session } = turn;
  const back = session.interrupted.pop() ?? null;
  if (back) turn.lines.push(text('conversation:goingOn'));
  session.running = back;
  if (!back) startFlow(turn, 'menu', { short: true });
}

function startFlow(turn: Turn, id: string, answers: Context['answers'], step?: string): void {
  const { session } = turn;
  const flow = turn.house.flows[id];
  if (!flow) throw new Error(`there is no flow ${id}`);
  const kept =
    session.putOff.find((state) => state.flow === id) ??
    session.interrupted.find((state) => state.flow === id);
  session.putOff = session.putOff.filter((state) => state !== kept);
  session.interrupted = session.interrupted.filter((state) => state !== kept);
  if (kept && flow.steps[kept.step]) {
    turn.lines.push(text('conversation:goingOn'));
    session.running = kept;
  } else {
    session.running = { flow: id, step: step ?? flow.start, answers, trail: [] };
  }
  session.wrong = 0;
}

function* arrive(turn: Turn): Talk<Next | null> {
  const current = currentStep(turn);
  if (!current) return { to: null };
  const { state, step } = current;
  if (!isAsk(step)) return yield* settle(step.run(contextOf(turn, state)));
  yield* ask(turn, state, step);
  return null;
}

function* ask(turn: Turn, state: FlowState, step: AskStep): Talk<void> {
  const { session } = turn;
  const prompt = yield* settle(step.ask(contextOf(turn, state)));
  const choices = offeredChoices(prompt, step.optional ?? false, session.wrong);
  session.offered = choices.map((choice) => choice.value);
  turn.replies.push({
    lines: [...turn.lines, ...prompt.lines],
    choices: choices.map((choice) => ({ ...choice, value: tapValue(state.flow, state.step, choice.value) })),
    urgent: false,
  });
  turn.lines = [];
}
