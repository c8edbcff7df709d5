import { AppError } from '../../../core/errors.js';
import { readCase } from '../../../domain/welfare/index.js';
import { welfareContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const readCaseRoute = defineRoute({
  endpoint: welfareContract.readCase,
  policy: 'workOnCases',
  audit: { action: 'welfare.view', recordKind: 'case', recordId: ({ params }) => params.id },
  handle: async ({ work, actor, params }) => {
    const found = await readCase(work, actor, params.id);
    if (!found.visible) throw new AppError('notAllowed');
    return found;
  },
});
