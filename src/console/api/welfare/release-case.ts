import { releaseCase } from '../../../domain/welfare/index.js';
import { welfareContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const releaseCaseRoute = defineRoute({
  endpoint: welfareContract.releaseCase,
  policy: 'workOnCases',
  audit: { action: 'welfare.release', recordKind: 'case', recordId: ({ params }) => params.id },
  handle: ({ work, actor, params }) => releaseCase(work, actor, params.id),
});
