import { type PolicyCard, type Topic, topics } from '../../../domain/guidance/index.js';
import type { AskStep, Context, DoStep, Next } from '../../engine/flow.js';
import { more, pageOf } from '../../engine/pages.js';
import type { Talk } from '../../engine/request.js';
import { text } from '../../engine/text.js';
import { readAnswers } from './answers.js';
import { residenceOf } from './residence.js';

const pageSize = 6;

/** Skips the choice of a topic for whoever comes with one. */
export const begin: DoStep = {
  run: function* (context) {
    const { topic } = readAnswers(context);
    return isTopic(topic) ? yield* showTopic(context, topic) : { to: 'topic' };
  },
};

/** Chooses a topic; a typed question goes its own way. */
export const topic: AskStep = {
  open: true,
  ask: function* (context) {
    const found = yield* topicsOf(context);
    const { shown, turn } = pageOf(found, readAnswers(context).topicPage, pageSize);
    const choices = shown.map((entry) => ({
      value: entry.topic,
      label: text(`guidance:topics.${entry.topic}`),
    }));
    return { lines: [text('guidance:topic')], choices: [...choices, ...turn] };
  },
  next: function* (value, context) {
    if (value === more) return { to: 'topic', answers: { topicPage: readAnswers(context).topicPage + 1 } };
    return isTopic(value) ? yield* showTopic(context, value) : stale('topic');
  },
};

/** Chooses a card of the topic by its title. */
export const cards: AskStep = {
  open: true,
  ask: function* (context) {
    const told = readAnswers(context);
    const { shown, turn } = pageOf(yield* cardsOf(context, told.topic), told.cardPage, pageSize);
    const choices = shown.map((card) => ({
      value: card.id,
      label: { raw: card.title[context.person.locale] },
    }));
    return { lines: [text('guidance:cards')], choices: [...choices, ...turn] };
  },
  next: (value, context) => {
    if (value === more) return { to: 'cards', answers: { cardPage: readAnswers(context).cardPage + 1 } };
    return context.guidance.card(String(value)) ? toCard(String(value)) : stale('cards');
  },
};

/** Asks again after a tap on something that is no longer there. */
export function stale(step: string): Next {
  return { to: step, lines: [text('conversation:staleChoice')] };
}

function* showTopic(context: Context, chosen: Topic): Talk<Next> {
  const found = yield* cardsOf(context, chosen);
  const [only] = found;
  if (!only) return { to: 'topic' };
  return found.length === 1 ? toCard(only.id) : { to: 'cards', answers: { topic: chosen, cardPage: 0 } };
}

/** A card reached by the menu answers no question. */
function toCard(card: string): Next {
  return { to: 'card', answers: { card, question: null, considered: [] } };
}

function* cardsOf(context: Context, chosen: string | null): Talk<PolicyCard[]> {
  return (yield* topicsOf(context)).find((entry) => entry.topic === chosen)?.cards ?? [];
}

function* topicsOf(context: Context) {
  return context.guidance.topics({ residenceArea: yield* residenceOf(context), today: context.today });
}

function isTopic(value: unknown): value is Topic {
  return topics.some((known) => known === value);
}
