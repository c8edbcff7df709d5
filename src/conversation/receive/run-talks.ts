import type { Work } from '../../store/work.js';
import type { Effect } from '../engine/effect.js';
import type { Reads } from '../engine/reads.js';
import type { Request, Talk } from '../engine/request.js';
import type { Someone } from './find-people.js';

/** How requests of talks are answered: reads for many people at once, effects one by one. */
export interface Answers {
  read(work: Work, kind: keyof Reads, people: readonly Someone[]): Promise<Map<Someone, unknown>>;
  perform(work: Work, someone: Someone, effect: Effect): Promise<unknown>;
}

interface Running<T> {
  someone: Someone;
  talk: Talk<T>;
  result: IteratorResult<Request, T>;
}

/**
 * Runs the talks of different people side by side to their ends. What several ask for at the same time
 * is read in one go.
 * @returns what each talk came to
 */
export async function runTalks<T>(
  work: Work,
  talks: ReadonlyMap<Someone, Talk<T>>,
  answers: Answers,
): Promise<Map<Someone, T>> {
  const running: Running<T>[] = [...talks].map(([someone, talk]) => ({ someone, talk, result: talk.next() }));
  for (;;) {
    const waiting = running.filter(({ result }) => !result.done);
    if (waiting.length === 0) break;
    await answerEffects(work, waiting, answers);
    await answerReads(work, waiting, answers);
  }
  return new Map(running.map(({ someone, result }) => [someone, result.value as T]));
}

async function answerEffects<T>(work: Work, running: Running<T>[], answers: Answers): Promise<void> {
  for (const one of running) {
    while (!one.result.done && 'perform' in one.result.value) {
      const outcome = await answers.perform(work, one.someone, one.result.value.perform);
      one.result = one.talk.next(outcome);
    }
  }
}

async function answerReads<T>(work: Work, running: Running<T>[], answers: Answers): Promise<void> {
  const byKind = new Map<keyof Reads, Running<T>[]>();
  for (const one of running) {
    if (one.result.done || !('read' in one.result.value)) continue;
    const kind = one.result.value.read;
    byKind.set(kind, [...(byKind.get(kind) ?? []), one]);
  }
  for (const [kind, askers] of byKind) {
    const found = await answers.read(
      work,
      kind,
      askers.map(({ someone }) => someone),
    );
    for (const one of askers) one.result = one.talk.next(found.get(one.someone));
  }
}
