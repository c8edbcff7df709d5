import { z } from 'zod';
import { listStaff, listTeams, type StaffSummary } from '../../src/domain/staff/index.js';
import type { Work } from '../../src/store/work.js';
import { inBoth } from '../command.js';
import type { Report, StaffCommand } from './command-types.js';

/** `list`: everybody with an account, one a line: e-mail, role, name, teams, state. */
export const list: StaffCommand = {
  options: {},
  prepare: z.object({}).transform(() => async (work: Work): Promise<Report> => {
    const staff = await listStaff(work);
    const teams = new Map((await listTeams(work)).map(({ id, name }) => [id, name]));
    const lines = staff.map((member) => describe(member, teams));
    return { texts: lines.length === 0 ? [{ key: 'staff.none' }] : [], lines, changes: [] };
  }),
};

function describe({ email, role, name, teamIds, active, onDuty }: StaffSummary, teams: Map<string, string>) {
  const names = teamIds.flatMap((id) => teams.get(id) ?? []).join(', ');
  const state = active ? onDuty && 'staff.nowOnDuty' : 'staff.closed';
  return [email, role, name, names, state ? inBoth(state).replace('\n', ' ') : ''].join('\t').trimEnd();
}
