import { areaByCode } from '../../core/areas/index.js';
import { AppError } from '../../core/errors.js';
import { newId } from '../../core/ids.js';
import type { Work } from '../../store/work.js';
import type { NewTeam } from './types.js';

/**
 * Makes a team without members and returns its id.
 * @throws AppError `areaUnknown` (`code`), `teamNameTaken`
 */
export async function createTeam(work: Work, { name, areas, topics }: NewTeam): Promise<string> {
  const unknown = areas.find((code) => areaByCode(code) === undefined);
  if (unknown !== undefined) throw new AppError('areaUnknown', { code: unknown });
  const row = { id: newId(), name, areas, topics, createdAt: work.now };
  const { count } = await work.db.team.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) throw new AppError('teamNameTaken');
  return row.id;
}
