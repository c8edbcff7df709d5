import type { Work } from '../../store/work.js';
import type { Effect } from '../engine/effect.js';
import type { Reads } from '../engine/reads.js';
import type { Request, Talk } from '../engine/request.js';
import type { Someone } from './find-people.js';

/** How requests of talks are answered, for many people at once. */
export interface Answers {
  read(work: Work, kind: keyof Reads, people: readonly Someone[]): Promise<Map<Someone, unknown>>;
  /** The outcomes in the order of the wishes. */
  perform(work: Work, wishes: readonly Wish[]): Promise<unknown[]>;
}

/** Something that a talk wants done. */
export interface Wish {
  someone: Someone;
  effect: Effect;
}

interface Running<T> {
  someone: Someone;
  talk: Talk<T>;
  result: IteratorResult<Request, T>;
}

/**
 * Runs the talks of different people side by side to their ends. What several ask for at the same time
 * is read, or done, in one go.
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
  for (;;) {
    const wishing = running.flatMap((one) => {
      if (one.result.done || !('perform' in one.result.value)) return [];
      return [{ one, someone: one.someone, effect: one.result.value.perform }];
    });
    if (wishing.length === 0) return;
    const outcomes = await answers.perform(work, wishing);
    for (const [index, { one }] of wishing.entries()) one.result = one.talk.next(outcomes[index]);
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
