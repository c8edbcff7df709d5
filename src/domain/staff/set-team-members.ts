import { AppError } from '../../core/errors.js';
import type { Work } from '../../store/work.js';

/**
 * Makes exactly these people the members of a team.
 * @throws AppError `teamUnknown`; `staffUnknown` when one of them is not of the active staff
 */
export async function setTeamMembers(
  { db }: Work,
  { teamId, staffIds }: { teamId: string; staffIds: readonly string[] },
): Promise<void> {
  const members = [...new Set(staffIds)];
  const team = await db.team.findUnique({ where: { id: teamId } });
  if (!team) throw new AppError('teamUnknown');
  const known = await db.staff.count({ where: { id: { in: members }, active: true } });
  if (known !== members.length) throw new AppError('staffUnknown');
  await db.teamMember.deleteMany({ where: { teamId, staffId: { notIn: members } } });
  await db.teamMember.createMany({
    data: members.map((staffId) => ({ teamId, staffId })),
    skipDuplicates: true,
  });
}
