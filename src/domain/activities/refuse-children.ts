import { AppError } from '../../core/errors.js';
import type { Activity } from '../../store/generated/client.js';
import type { Work } from '../../store/work.js';
import { readBirths } from '../families/index.js';
import { ageProblem } from './rules.js';

/**
 * Refuses children who are not of the person's family or whose age does not fit.
 * @throws AppError `childUnknown`, `childTooYoung` or `childTooOld` with the limit in `age` (full years)
 */
export async function refuseChildren(
  work: Work,
  activity: Activity,
  { personId, childIds }: { personId: string; childIds: readonly string[] },
): Promise<void> {
  if (childIds.length === 0) return;
  const births = await readBirths(work, personId, childIds);
  for (const childId of childIds) {
    const born = births.get(childId);
    if (!born) throw new AppError('childUnknown');
    const problem = ageProblem(born, activity);
    if (problem === 'childTooYoung') throw new AppError(problem, { age: activity.minAge ?? 0 });
    if (problem === 'childTooOld') throw new AppError(problem, { age: activity.maxAge ?? 0 });
  }
}
