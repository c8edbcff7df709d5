import { parseMobileNumber } from '../../../../domain/families/identity/index.js';
import type { Input } from '../../../engine/input.js';
import { text } from '../../../engine/text.js';
import type { Question, Reading } from './question.js';
import { echo } from './typed.js';

/** A question for a mobile number, typed or shared as a contact. */
export function phoneQuestion(id: string): Question {
  return {
    id,
    fields: [id],
    optional: true,
    read: (input) => readPhone(id, input),
    show: (value) => ({ raw: phoneInWords(String(value)) }),
  };
}

/** A number as it is read at home: 138 1234 5678; one from abroad with its country code. */
export function phoneInWords(number: string): string {
  return number.replace(/^\+86(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
}

function readPhone(id: string, input: Input): Reading {
  if (input.kind !== 'text' && input.kind !== 'contact') return { wrong: text('families:wrong.notText') };
  const typed = input.kind === 'text' ? input.text : input.phone;
  const found = parseMobileNumber(typed);
  if (found.ok) return { given: { [id]: found.number } };
  return { wrong: text(`families:${id}.wrong.${found.reason}`, { typed: echo(typed) }) };
}
