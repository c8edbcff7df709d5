import { closeCase } from '../../../domain/welfare/index.js';
import { welfareContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const closeCaseRoute = defineRoute({
  endpoint: welfareContract.closeCase,
  policy: 'workOnCases',
  audit: { action: 'welfare.close', recordKind: 'case', recordId: ({ params }) => params.id },
  handle: async ({ work, actor, params, body, translate }) => {
    const { delivery } = await closeCase(work, actor, params.id, body, translate);
    return { delivery };
  },
});
