import { createTeam } from '../../../domain/staff/index.js';
import { staffContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const createTeamRoute = defineRoute({
  endpoint: staffContract.createTeam,
  policy: 'manageStaff',
  audit: { action: 'staff.create-team', recordKind: 'team', recordId: (_input, { id }) => id },
  handle: async ({ work, body }) => ({ id: await createTeam(work, body) }),
});
