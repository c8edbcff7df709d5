import { newId } from '../../../src/core/ids.js';
import type { Actor } from '../../../src/domain/staff/index.js';
import type { Work } from '../../../src/store/work.js';

export interface StaffFields extends Partial<Pick<Actor, 'name' | 'role' | 'teamIds' | 'locale'>> {
  onDuty?: boolean;
  active?: boolean;
}

/** Somebody of the staff, a caseworker without a team unless told, who cannot sign in. */
export async function createStaff({ db, now }: Work, fields: StaffFields = {}): Promise<Actor> {
  const {
    name = '李老师',
    role = 'caseworker',
    teamIds = [],
    locale = 'zh-CN',
    onDuty = false,
    active = true,
  } = fields;
  const id = newId();
  await db.staff.create({
    data: {
      ...{ id, name, role, locale, onDuty, active, createdAt: now },
      email: `${id}@example.org`,
      passwordHash: 'none',
      teams: { create: teamIds.map((teamId) => ({ teamId })) },
    },
  });
  const teams = await db.team.findMany({ where: { id: { in: [...teamIds] } } });
  return { id, name, role, teamIds, areas: teams.flatMap((team) => team.areas), locale };
}
