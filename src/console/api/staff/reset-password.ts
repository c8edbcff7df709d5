import { resetPassword } from '../../../domain/staff/index.js';
import { staffContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const resetPasswordRoute = defineRoute({
  endpoint: staffContract.resetPassword,
  policy: 'manageStaff',
  audit: { action: 'staff.reset-password', recordKind: 'staff', recordId: ({ params }) => params.id },
  handle: async ({ work, params }) => ({ password: await resetPassword(work, params.id) }),
});
