import { answerStep } from './answer-step.js';
import { commandOf, runCommand, runNamed } from './commands.js';
import type { Context } from './flow.js';
import type { House, Interception, Interceptor } from './house.js';
import type { Input } from './input.js';
import { settle, type Talk } from './request.js';
import { copySession, type Session } from './session.js';
import { text } from './text.js';
import { contextOf, go, putAside, type Reply, type Turn } from './turn.js';

/** What one input caused: the session as it is now and the messages to send, in order. */
export interface Sprint {
  session: Session;
  replies: Reply[];
}

/**
 * Answers one input. Pure but for what it requests: danger and an open talk first, in any state, then
 * the running flow, a command, and at last whatever can answer freely.
 */
export function* converse(
  session: Session,
  input: Input,
  house: House,
  base: Omit<Context, 'answers'>,
): Talk<Sprint> {
  const turn: Turn = { house, base, session: copySession(session), lines: [], replies: [] };
  const answered =
    (yield* intercept(turn, input, house.before)) ||
    greet(turn, input) ||
    (yield* answerStep(turn, input)) ||
    (yield* runCommand(turn, input)) ||
    (yield* intercept(turn, input, house.openly));
  if (!answered) throw new Error('nothing answered: the last open interceptor must');
  if (turn.lines.length > 0) turn.replies.push({ lines: turn.lines, choices: [], urgent: false });
  return { session: turn.session, replies: turn.replies };
}

// Whoever comes with a question at once is told who answers; commands greet by themselves.
function greet(turn: Turn, input: Input): false {
  const isNew = turn.session.running === null && turn.session.offered.length === 0;
  if (isNew && commandOf(turn, input) === null) turn.lines.push(text('conversation:greetingShort'));
  return false;
}

function* intercept(turn: Turn, input: Input, interceptors: readonly Interceptor[]): Talk<boolean> {
  const { running } = turn.session;
  for (const interceptor of interceptors) {
    const found = yield* settle(interceptor(input, contextOf(turn, running), running));
    if (found) {
      yield* follow(turn, found);
      return true;
    }
  }
  return false;
}

function* follow(turn: Turn, { lines, to, urgent, command }: Interception): Talk<void> {
  if (urgent) {
    turn.replies.push({ lines, choices: [], urgent: true });
  } else {
    turn.lines.push(...lines);
  }
  if (command !== undefined) yield* runNamed(turn, command);
  if (to === undefined) return;
  putAside(turn, urgent ? 'putOff' : 'interrupted');
  yield* go(turn, { to });
}
