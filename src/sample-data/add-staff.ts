import type { Actor } from '../domain/staff/index.js';
import { addStaff, createTeam, everywhere, setTeamMembers } from '../domain/staff/index.js';
import type { Work } from '../store/work.js';
import type { SampleContent } from './content.js';

/** Where the e-mail addresses of sample staff end; no mail can ever arrive there (RFC 6762, `.local`). */
export const sampleDomain = 'sample.houniao.local';

/** Adds the sample teams and staff, all with the same password; returns the staff by account. */
export async function addSampleStaff(
  work: Work,
  { teams, staff }: Pick<SampleContent, 'teams' | 'staff'>,
  password: string,
): Promise<Map<string, Actor>> {
  const actors = new Map<string, Actor>();
  const teamIds = new Map<string, string>();
  for (const { key, ...team } of teams) teamIds.set(key, await createTeam(work, team));
  for (const { account, name, role, teams: own } of staff) {
    const email = `${account}@${sampleDomain}`;
    const id = await addStaff(work, { email, name, role, password, locale: 'zh-CN' });
    const ofTeams = teams.filter(({ key }) => own.includes(key));
    const areas = ofTeams.flatMap((team) => (team.areas.length > 0 ? team.areas : [everywhere]));
    const memberOf = ofTeams.flatMap(({ key }) => teamIds.get(key) ?? []);
    actors.set(account, { id, name, role, teamIds: memberOf, areas, locale: 'zh-CN' });
  }
  for (const teamId of teamIds.values()) {
    const members = [...actors.values()].filter((actor) => actor.teamIds.includes(teamId));
    await setTeamMembers(work, { teamId, staffIds: members.map(({ id }) => id) });
  }
  await markSamples(work, {
    staffIds: [...actors.values()].map(({ id }) => id),
    teamIds: [...teamIds.values()],
  });
  return actors;
}

async function markSamples({ db }: Work, { staffIds, teamIds }: { staffIds: string[]; teamIds: string[] }) {
  await db.staff.updateMany({ where: { id: { in: staffIds } }, data: { sample: true } });
  await db.team.updateMany({ where: { id: { in: teamIds } }, data: { sample: true } });
}
