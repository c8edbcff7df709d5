import { listTeams } from '../../../domain/staff/index.js';
import { staffContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const listTeamsRoute = defineRoute({
  endpoint: staffContract.listTeams,
  policy: 'seeTeams',
  audit: { none: 'colleagues, no family' },
  handle: async ({ work }) => ({ teams: await listTeams(work) }),
});
