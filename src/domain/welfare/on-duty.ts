import type { Work } from '../../store/work.js';
import { staffRoleSchema } from '../staff/index.js';
import { maySeeQueue } from './policy.js';

/**
 * Tells whether somebody is on duty who sees the queue: members of the team, whoever supervises it, or
 * an administrator. A null team is the default queue.
 */
export async function isSomebodyOnDuty({ db }: Work, teamId: string | null): Promise<boolean> {
  const present = await db.staff.findMany({
    where: { active: true, onDuty: true },
    select: { role: true, teams: { select: { teamId: true } } },
  });
  return present.some(({ role, teams }) =>
    maySeeQueue({ role: staffRoleSchema.parse(role), teamIds: teams.map((team) => team.teamId) }, teamId),
  );
}
