import { setTeamMembers } from '../../../domain/staff/index.js';
import { staffContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const setTeamMembersRoute = defineRoute({
  endpoint: staffContract.setTeamMembers,
  policy: 'manageStaff',
  audit: { action: 'staff.set-team-members', recordKind: 'team', recordId: ({ params }) => params.id },
  handle: async ({ work, params, body }) =>
    setTeamMembers(work, { teamId: params.id, staffIds: body.staffIds }),
});
