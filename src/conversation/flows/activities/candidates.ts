import { type ActivityView, ageProblem } from '../../../domain/activities/index.js';
import type { ChildView } from '../../../domain/families/index.js';
import { read, type Talk } from '../../engine/request.js';
import { type Text, text } from '../../engine/text.js';
import { agesOf } from './describe-activity.js';

/** A family's children with regard to one activity. */
export interface Candidates {
  /** All that are registered. */
  registered: ChildView[];
  /** Can be signed up now. */
  fitting: ChildView[];
  /** Why the others cannot, or that they are signed up already. */
  notes: Text[];
}

/** Sorts the children of the person's family by whether they can be signed up. */
export function* candidatesFor(activity: ActivityView): Talk<Candidates> {
  const registered = (yield* read('family'))?.children ?? [];
  const signUps = yield* read('signUps');
  const signed = new Set(
    signUps.filter((signUp) => signUp.activity.id === activity.id).map(({ childId }) => childId),
  );
  const ages = agesOf(activity);
  const notes: Text[] = [];
  const fitting = registered.filter((child) => {
    const problem = signed.has(child.id) ? 'signedAlready' : ageProblem(child, activity);
    if (problem !== null) notes.push(text(`activities:who.${problem}`, { name: child.name, ages }));
    return problem === null;
  });
  return { registered, fitting, notes };
}
