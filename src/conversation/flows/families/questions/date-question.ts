import type { CalendarDate, DatePrecision } from '../../../../domain/families/identity/index.js';
import { dateInWords } from '../../../engine/dates.js';
import type { Context } from '../../../engine/flow.js';
import type { Input } from '../../../engine/input.js';
import { text } from '../../../engine/text.js';
import type { Answers, Question, Reading } from './question.js';
import { echo, typedText } from './typed.js';

type ReadDate = { ok: true; date: CalendarDate; precision: DatePrecision } | { ok: false; reason: string };

type Extra = Partial<Pick<Question, 'optional' | 'choices' | 'choose'>> & {
  /** The field that says how exactly the date is known. */
  precision: string;
  readDate(typed: string, context: Context): ReadDate;
};

/** A question for a date; each way in which it can fail has its text at `families:<id>.wrong.<reason>`. */
export function dateQuestion(id: string, { precision, readDate, ...extra }: Extra): Question {
  const read = (input: Input, context: Context): Reading => {
    const typed = typedText(input);
    if (typed === null) return { wrong: text('families:wrong.notText') };
    const found = readDate(typed, context);
    if (found.ok) return { given: { [id]: found.date, [precision]: found.precision } };
    return { wrong: text(`families:${id}.wrong.${found.reason}`, { typed: echo(typed) }) };
  };
  return {
    id,
    fields: [id, precision],
    read,
    show: (value, answers, locale) => ({
      raw: dateInWords(String(value), precisionOf(answers[precision]), locale),
    }),
    ...extra,
  };
}

/** How exactly a date is known, as it stands among the answers. */
export function precisionOf(value: Answers[string] | undefined): DatePrecision {
  return value === 'month' || value === 'year' ? value : 'day';
}
