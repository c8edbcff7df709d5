import { z } from 'zod';
import { AppError } from '../../src/core/errors.js';
import {
  addStaff,
  generatePassword,
  listStaff,
  listTeams,
  newStaffSchema,
  resetPassword,
  type StaffSummary,
  setOnDuty,
  setTeamMembers,
} from '../../src/domain/staff/index.js';
import type { Work } from '../../src/store/work.js';
import type { Report, StaffCommand } from './command-types.js';

const { email, name, role, locale } = newStaffSchema.shape;
const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** `add --email E --role R`: an account with a generated password, if wanted in a team. */
export const add: StaffCommand = {
  options: { email: text, role: text, name: text, locale: text, team: text },
  prepare: z
    .object({
      email,
      role,
      name: name.optional(),
      locale: locale.default('zh-CN'),
      team: z.string().optional(),
    })
    .transform(({ team, ...account }) => async (work: Work): Promise<Report> => {
      const password = generatePassword();
      const named = { ...account, name: account.name ?? account.email.split('@')[0] ?? account.email };
      const id = await addStaff(work, { ...named, password });
      const teamId = team === undefined ? null : await joinTeam(work, team, id);
      return {
        texts: [{ key: 'staff.added', params: account }, { key: 'staff.password' }],
        lines: [password],
        changes: [
          { action: 'staff.add', recordKind: 'staff', recordId: id },
          ...(teamId ? [{ action: 'staff.set-team-members', recordKind: 'team', recordId: teamId }] : []),
        ],
      };
    }),
};

/** `reset-password --email E`: a new generated password. */
export const resetPasswordCommand: StaffCommand = {
  options: { email: text },
  prepare: z.object({ email }).transform((given) => async (work: Work): Promise<Report> => {
    const { id } = await findByEmail(work, given.email);
    const password = await resetPassword(work, id);
    return {
      texts: [{ key: 'staff.passwordReset', params: given }, { key: 'staff.password' }],
      lines: [password],
      changes: [{ action: 'staff.reset-password', recordKind: 'staff', recordId: id }],
    };
  }),
};

/** `on-duty --email E --on|--off`. */
export const onDuty: StaffCommand = {
  options: { email: text, on: flag, off: flag },
  prepare: z
    .object({ email, on: z.boolean().default(false), off: z.boolean().default(false) })
    .refine(({ on, off }) => on !== off, { path: ['on|--off'] })
    .transform(({ on, ...given }) => async (work: Work): Promise<Report> => {
      const { id } = await findByEmail(work, given.email);
      await setOnDuty(work, { staffId: id, onDuty: on });
      return {
        texts: [{ key: on ? 'staff.onDuty' : 'staff.offDuty', params: { email: given.email } }],
        lines: [],
        changes: [{ action: 'staff.set-duty', recordKind: 'staff', recordId: id }],
      };
    }),
};

async function findByEmail(work: Work, address: string): Promise<StaffSummary> {
  const found = (await listStaff(work)).find((staff) => staff.email === address);
  if (!found) throw new AppError('staffUnknown');
  return found;
}

async function joinTeam(work: Work, teamName: string, staffId: string): Promise<string> {
  const team = (await listTeams(work)).find((each) => each.name === teamName);
  if (!team) throw new AppError('teamUnknown');
  const active = (await listStaff(work)).filter((staff) => staff.active).map(({ id }) => id);
  const members = team.memberIds.filter((id) => active.includes(id));
  await setTeamMembers(work, { teamId: team.id, staffIds: [...members, staffId] });
  return team.id;
}
