import { z } from 'zod';
import { createTeam, newTeamSchema } from '../../src/domain/staff/index.js';
import { caseTopics } from '../../src/domain/welfare/index.js';
import type { Work } from '../../src/store/work.js';
import type { Report, StaffCommand } from './command-types.js';

const text = { type: 'string' } as const;
const commaList = z
  .string()
  .default('')
  .transform((typed) => typed.split(/[,，]/).flatMap((part) => part.trim() || []));

/** `team add --name N`: a team for some areas and topics; without them, for all. */
export const addTeam: StaffCommand = {
  options: { name: text, areas: text, topics: text },
  prepare: z
    .object({
      name: newTeamSchema.shape.name,
      areas: commaList.pipe(newTeamSchema.shape.areas),
      topics: commaList.pipe(z.array(z.enum(caseTopics))),
    })
    .transform((team) => async (work: Work): Promise<Report> => {
      const recordId = await createTeam(work, team);
      return {
        texts: [{ key: 'staff.teamAdded', params: { name: team.name } }],
        lines: [],
        changes: [{ action: 'staff.create-team', recordKind: 'team', recordId }],
      };
    }),
};
