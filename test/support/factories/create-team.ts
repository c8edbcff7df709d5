import { newId } from '../../../src/core/ids.js';
import type { Work } from '../../../src/store/work.js';

export interface TestTeam {
  id: string;
  name: string;
  areas: string[];
  topics: string[];
}

/** A team for everything everywhere, unless areas or topics are given. */
export async function createTeam({ db, now }: Work, fields: Partial<TestTeam> = {}): Promise<TestTeam> {
  const id = newId();
  const team = { id, name: `第 ${id.slice(-6)} 组`, areas: [], topics: [], ...fields };
  await db.team.create({ data: { ...team, createdAt: now } });
  return team;
}
