import type { TalkView } from '../../../domain/welfare/index.js';
import type { Context } from '../../engine/flow.js';
import type { Interception } from '../../engine/house.js';
import { choiceNumber, type Input } from '../../engine/input.js';
import { perform, read, type Talk } from '../../engine/request.js';
import type { FlowState } from '../../engine/session.js';
import { type Text, text } from '../../engine/text.js';
import { wordsOf } from './danger.js';

const keepsTalking = new Set(['aftercare', 'person']);
// What people also say to a caseworker: "hello", "never mind", "later". It does not leave the talk.
const saidToPeople = new Set(['start', 'help', 'cancel', 'later', 'person', 'concern']);

/**
 * Passes what a person writes on to the caseworker while their talk is open. A command or a tap on
 * something else leaves the talk; the case goes on, and the caseworker's next message opens it again.
 */
export function* interceptTalk(
  input: Input,
  context: Context,
  running: FlowState | null,
): Talk<Interception | null> {
  if (context.person.talkCaseId === null || answersAftercare(input, context, running)) return null;
  const command = leavingCommand(input, context);
  if (command !== null || input.kind === 'choice') {
    yield* perform({ kind: 'leave-talk' });
    return command === null ? null : { lines: [], command };
  }
  const talk = yield* read('talk');
  if (!talk) return null;
  const outcome = yield* perform({
    kind: 'tell-caseworker',
    caseId: talk.caseId,
    text: context.describe(input),
  });
  if ('taken' in outcome && outcome.taken) return { lines: acknowledge(talk, input, context, running) };
  yield* perform({ kind: 'leave-talk' });
  return null;
}

function leavingCommand(input: Input, { words }: Context): string | null {
  if (input.kind !== 'text') return null;
  const command = words.command(input.text);
  return command !== null && saidToPeople.has(command) && !input.text.trim().startsWith('/') ? null : command;
}

function acknowledge(talk: TalkView, input: Input, context: Context, running: FlowState | null): Text[] {
  const { number, caseworker } = talk;
  const lines = [
    caseworker === null
      ? text('welfare:talk.added', { number })
      : text('welfare:talk.addedFor', { number, name: caseworker }),
  ];
  if (context.triage(wordsOf(input)).urgency === 'emergency') lines.unshift(text('welfare:talk.danger'));
  if (running?.flow === 'register') lines.push(text('welfare:talk.formWaits'));
  return lines;
}

// The one question after an emergency has short answers; they must not be taken for a letter.
function answersAftercare(input: Input, { words }: Context, running: FlowState | null): boolean {
  if (!running || !keepsTalking.has(running.flow)) return false;
  if (input.kind === 'choice') return input.value.startsWith(`${running.flow}/`);
  if (input.kind !== 'text' || running.step !== 'ask' || running.answers.question === 'where') return false;
  const meanings = ['safe', 'unsafe', 'company', 'alone'];
  return choiceNumber(input.text) !== null || meanings.some((meaning) => words.means(input.text, meaning));
}
