import { z } from 'zod';
import type { PolicyCard } from '../../../domain/guidance/index.js';
import type { Context } from '../../engine/flow.js';

const ids = z.array(z.string()).catch([]);
const page = z.number().int().min(0).catch(0);
const word = z.string().nullable().catch(null);

const answersSchema = z.object({
  topic: word,
  topicPage: page,
  cardPage: page,
  /** What the person asked, in their words; null when they came by the menu. */
  question: word,
  card: word,
  /** Cards to choose from. */
  cards: ids,
  /** The best matches of the question, for the person who may take over. */
  considered: ids,
  /** GB/T 2260 code of a place told for this talk alone. */
  place: word,
  /** Codes of places to choose from. */
  places: ids,
});

/** What the guidance flow has been told, with its cards looked up; those that are gone are left out. */
export interface GuidanceAnswers
  extends Omit<z.infer<typeof answersSchema>, 'card' | 'cards' | 'considered'> {
  card: PolicyCard | null;
  cards: PolicyCard[];
  considered: PolicyCard[];
}

/** Reads the answers of a guidance talk. Never throws: what does not fit counts as not told. */
export function readAnswers({ answers, guidance }: Context): GuidanceAnswers {
  const told = answersSchema.parse(answers);
  const find = (list: string[]) => list.flatMap((id) => guidance.card(id) ?? []);
  return {
    ...told,
    card: told.card === null ? null : guidance.card(told.card),
    cards: find(told.cards),
    considered: find(told.considered),
  };
}
