import { replyToCase } from '../../../domain/welfare/index.js';
import { welfareContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const replyToCaseRoute = defineRoute({
  endpoint: welfareContract.replyToCase,
  policy: 'workOnCases',
  audit: { action: 'welfare.reply', recordKind: 'case', recordId: ({ params }) => params.id },
  handle: async ({ work, actor, params, body, translate }) => {
    const { messageId, delivery } = await replyToCase(work, actor, params.id, body.text, translate);
    return { messageId, delivery };
  },
});
