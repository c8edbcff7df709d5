import type { Locale } from '../../../../core/i18n.js';
import type { Choice, Context } from '../../../engine/flow.js';
import type { Input } from '../../../engine/input.js';
import type { Said } from '../../../engine/request.js';
import type { Json } from '../../../engine/session.js';
import type { Text } from '../../../engine/text.js';

/** What has been told so far, by the ids of the questions. */
export type Answers = Record<string, Json>;

/** What an answer comes to: what to keep, what is wrong with it, or the same question put more closely. */
export type Reading =
  | { given: Answers; lines?: Text[] }
  | { wrong: Text }
  | { again: Answers; lines?: Text[] };

/**
 * One question of a form, as data: the step that asks it, its line in the summary, its entry in the list
 * of corrections and what is stored are all made from it. Its texts stand at `families:<id>`: `ask`,
 * `label`, and the rest by kind.
 */
export interface Question {
  /** Subject and field, such as `child.name`. */
  id: string;
  /** All answers that it sets, its own first; none of it is stored when empty. */
  fields: readonly string[];
  optional?: true;
  /** Whether it makes sense to ask, by what is known; absent: always. */
  when?(answers: Answers): boolean;
  /** Asked instead of the plain question; null: ask that. */
  closer?(context: Context): { lines: Text[]; choices: Choice[] } | null;
  choices?(context: Context): Said<Choice[]>;
  /** What a choice means; absent: it is the answer. */
  choose?(value: string, context: Context): Reading;
  /** Reads a free answer; absent: only the choices will do. */
  read?(input: Input, context: Context): Reading;
  /** Puts an answer that is there into words. */
  show(value: Json, answers: Answers, locale: Locale): Text;
}

/** Where one question more closely put keeps what it is about. */
export const unclear = 'unclear';

/** The questions that make sense with what is known. */
export function applicable(questions: readonly Question[], answers: Answers): Question[] {
  return questions.filter((question) => question.when?.(answers) ?? true);
}

/** The first question that still has to be asked; undefined: none. One that was skipped has been asked. */
export function firstOpen(questions: readonly Question[], answers: Answers): Question | undefined {
  return applicable(questions, answers).find(({ id }) => answers[id] === undefined);
}

/** Every answer that the questions can give: null where nothing was said or it no longer makes sense. */
export function settledAnswers(questions: readonly Question[], answers: Answers): Answers {
  const asked = new Set(applicable(questions, answers));
  return Object.fromEntries(
    questions.flatMap((question) =>
      question.fields.map((field) => [field, (asked.has(question) ? answers[field] : null) ?? null]),
    ),
  );
}

/** The answers about one subject, under the names of its fields: `child.name` becomes `name`. */
export function fieldsOf(subject: string, answers: Answers): Answers {
  const start = `${subject}.`;
  const own = Object.entries(answers).filter(([id]) => id.startsWith(start));
  return Object.fromEntries(own.map(([id, value]) => [id.slice(start.length), value]));
}

/** The fields of a record as answers about a subject; what the record does not know is null. */
export function answersOf(subject: string, questions: readonly Question[], record: object): Answers {
  const known = new Map<string, Json>(Object.entries(record));
  const fields = questions
    .flatMap((question) => question.fields)
    .filter((id) => id.startsWith(`${subject}.`));
  return Object.fromEntries(fields.map((id) => [id, known.get(id.slice(subject.length + 1)) ?? null]));
}
