import { AppError } from '../../../core/errors.js';
import { maySetOnDuty, setOnDuty } from '../../../domain/staff/index.js';
import { staffContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const setOnDutyRoute = defineRoute({
  endpoint: staffContract.setOnDuty,
  policy: 'setDuty',
  audit: { action: 'staff.set-duty', recordKind: 'staff', recordId: ({ params }) => params.id },
  handle: async ({ work, actor, params: { id: staffId }, body: { onDuty } }) => {
    if (!maySetOnDuty(actor, staffId)) throw new AppError('notAllowed');
    return setOnDuty(work, { staffId, onDuty });
  },
});
