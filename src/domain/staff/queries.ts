import { closestLocale } from '../../core/i18n.js';
import type { Work } from '../../store/work.js';
import { type StaffSummary, staffRoleSchema, type TeamSummary } from './types.js';

/** All accounts, closed ones last, by name. */
export async function listStaff({ db }: Work): Promise<StaffSummary[]> {
  const rows = await db.staff.findMany({
    include: { teams: true },
    orderBy: [{ active: 'desc' }, { name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, email, name, role, locale, active, onDuty, teams }) => ({
    id,
    email,
    name,
    role: staffRoleSchema.parse(role),
    locale: closestLocale(locale, 'zh-CN'),
    active,
    onDuty,
    teamIds: teams.map(({ teamId }) => teamId),
  }));
}

/** All teams with their members, by name. */
export async function listTeams({ db }: Work): Promise<TeamSummary[]> {
  const rows = await db.team.findMany({
    include: { members: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, name, areas, topics, members }) => ({
    id,
    name,
    areas,
    topics,
    memberIds: members.map(({ staffId }) => staffId),
  }));
}

/** How many of the staff are on duty, in all and by team. */
export async function countOnDuty({ db }: Work): Promise<{ all: number; byTeam: Map<string, number> }> {
  const rows = await db.staff.findMany({ where: { active: true, onDuty: true }, select: { teams: true } });
  const byTeam = new Map<string, number>();
  for (const { teamId } of rows.flatMap(({ teams }) => teams))
    byTeam.set(teamId, (byTeam.get(teamId) ?? 0) + 1);
  return { all: rows.length, byTeam };
}
