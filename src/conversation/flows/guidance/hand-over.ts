import type { Topic } from '../../../domain/guidance/index.js';
import { type CaseTopic, type NewConcern, officeHours } from '../../../domain/welfare/index.js';
import { dayWithWeekday } from '../../engine/dates.js';
import { isRefusal } from '../../engine/effect.js';
import type { Context, DoStep } from '../../engine/flow.js';
import { refusalText } from '../../engine/refusal.js';
import { perform } from '../../engine/request.js';
import { type Text, text } from '../../engine/text.js';
import { readAnswers } from './answers.js';

const caseTopics: Partial<Record<Topic, CaseTopic>> = {
  education: 'schooling',
  healthcare: 'healthcare',
  employment: 'employment',
  'living-support': 'living',
  registration: 'living',
};

/** Brings the question to the caseworkers and tells its number, their hours and where to ring till then. */
export const handOver: DoStep = {
  run: function* (context) {
    const { card, question } = readAnswers(context);
    if (!card && question === null) return { to: 'topic' };
    const judged = { text: concernText(context), origin: 'question', ...judge(context) } as const;
    // The talk stays with the assistant: other questions need not wait until a caseworker is there.
    const outcome = yield* perform<'raise-concern'>({ kind: 'raise-concern', concern: judged, talk: false });
    const lines = isRefusal(outcome) ? [refusalText(outcome)] : handedOver(outcome.number, context);
    return { to: null, lines };
  },
};

/** A worry that triage hears in the question makes it more than a question; danger never comes this far. */
function judge(context: Context): Pick<NewConcern, 'topic' | 'kind' | 'urgency' | 'because'> {
  const { card, question } = readAnswers(context);
  const { urgency, kind, because } = context.triage(question ?? '');
  if (urgency === 'soon') return { topic: 'safety', kind, urgency, because };
  const topic = (card && caseTopics[card.topic]) ?? 'other';
  return { topic, kind: null, urgency: 'routine', because: ['asked for a person'] };
}

/** For a caseworker: the question as it was asked, and which cards may have been read. */
function concernText(context: Context): string {
  const { card, question, considered } = readAnswers(context);
  const cards = new Set([...(card ? [card] : []), ...considered]);
  const titles = [...cards].map(({ title }) => title[context.person.locale]);
  if (question === null) return context.say(text('guidance:concern.byMenu', { title: titles[0] ?? '' }));
  if (titles.length === 0) return question;
  return `${question}\n${context.say(text('guidance:concern.considered', { titles: titles.join(' · ') }))}`;
}

function handedOver(number: string, { now, today, person }: Context): Text[] {
  const hours = officeHours(now);
  const lines = [text('guidance:handedOver.number', { number }), text('guidance:handedOver.hours')];
  if (hours !== 'open') {
    const day = dayWithWeekday(hours.nextDay, person.locale);
    lines.push(text(`guidance:handedOver.${hours.nextDay === today ? 'today' : 'nextDay'}`, { day }));
  }
  return [...lines, text('guidance:handedOver.meanwhile')];
}
