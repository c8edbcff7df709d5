import { addStaff } from '../../../domain/staff/index.js';
import { staffContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const addStaffRoute = defineRoute({
  endpoint: staffContract.addStaff,
  policy: 'manageStaff',
  audit: { action: 'staff.add', recordKind: 'staff', recordId: (_input, { id }) => id },
  handle: async ({ work, body }) => ({ id: await addStaff(work, body) }),
});
