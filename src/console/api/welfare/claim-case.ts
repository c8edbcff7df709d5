import { claimCase } from '../../../domain/welfare/index.js';
import { welfareContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const claimCaseRoute = defineRoute({
  endpoint: welfareContract.claimCase,
  policy: 'workOnCases',
  audit: { action: 'welfare.claim', recordKind: 'case', recordId: ({ params }) => params.id },
  handle: ({ work, actor, params }) => claimCase(work, actor, params.id),
});
