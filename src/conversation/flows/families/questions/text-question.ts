import type { z } from 'zod';
import type { Context } from '../../../engine/flow.js';
import type { Input } from '../../../engine/input.js';
import { text } from '../../../engine/text.js';
import type { Question, Reading } from './question.js';

type Extra = Partial<Pick<Question, 'optional' | 'when' | 'fields' | 'read'>>;

/** A question that is answered in the person's own words, as long as the field takes them. */
export function textQuestion(id: string, field: z.ZodType, extra: Extra = {}): Question {
  return {
    id,
    fields: [id],
    read: (input) => readText(id, field, input),
    show: (value) => ({ raw: String(value) }),
    ...extra,
  };
}

/** A question for a name. A word that leads elsewhere, such as 登记, is no name. */
export function nameQuestion(id: string, field: z.ZodType): Question {
  return textQuestion(id, field, { read: (input, context) => readName(id, field, input, context) });
}

function readText(id: string, field: z.ZodType, input: Input): Reading {
  if (input.kind !== 'text') return { wrong: text('families:wrong.notText') };
  const typed = input.text.trim();
  if (typed === '') return { wrong: text('families:wrong.empty') };
  return field.safeParse(typed).success ? { given: { [id]: typed } } : { wrong: text('families:wrong.long') };
}

const introduction =
  /^(?:(?:我|他|她|孩子|娃|宝宝)(?:的)?)?(?:(?:名字|姓名|大名)?(?:叫做?|是)|(?:名字|姓名|大名)[:：])\s*(?=.)|^(?:(?:my|his|her|the child's) name is|i am|i'm)\s+/iu;

function readName(id: string, field: z.ZodType, input: Input, { words }: Context): Reading {
  if (input.kind === 'contact') return readText(id, field, { kind: 'text', text: input.name });
  if (input.kind !== 'text') return { wrong: text('families:wrong.notText') };
  const typed = input.text
    .trim()
    .replace(introduction, '')
    .replace(/[。.！!，,]+$/u, '')
    .trim();
  const isName = /\p{L}/u.test(typed) && !/[\d?？]/.test(typed) && words.command(typed) === null;
  return isName
    ? readText(id, field, { kind: 'text', text: typed })
    : { wrong: text('families:wrong.noName') };
}
