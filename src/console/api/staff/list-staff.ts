import { listStaff } from '../../../domain/staff/index.js';
import { staffContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const listStaffRoute = defineRoute({
  endpoint: staffContract.listStaff,
  policy: 'seeStaff',
  audit: { none: 'colleagues, no family' },
  handle: async ({ work }) => ({ staff: await listStaff(work) }),
});
