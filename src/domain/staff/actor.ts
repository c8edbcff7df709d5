import { closestLocale } from '../../core/i18n.js';
import type { Prisma } from '../../store/generated/client.js';
import { type Actor, everywhere, staffRoleSchema } from './types.js';

/** What has to be read with a member of staff to make an actor of them. */
export const withTeams = { teams: { include: { team: true } } } satisfies Prisma.StaffInclude;

export type StaffWithTeams = Prisma.StaffGetPayload<{ include: typeof withTeams }>;

/** The actor that a member of staff is. */
export function toActor(staff: StaffWithTeams): Actor {
  const teams = staff.teams.map(({ team }) => team);
  const areas = teams.flatMap((team) => (team.areas.length > 0 ? team.areas : [everywhere]));
  return {
    id: staff.id,
    name: staff.name,
    role: staffRoleSchema.parse(staff.role),
    teamIds: teams.map((team) => team.id),
    areas: [...new Set(areas)],
    locale: closestLocale(staff.locale, 'zh-CN'),
  };
}
