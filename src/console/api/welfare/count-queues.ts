import { queueCounts } from '../../../domain/welfare/index.js';
import { welfareContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const countQueuesRoute = defineRoute({
  endpoint: welfareContract.countQueues,
  policy: 'countQueues',
  audit: { none: 'numbers only' },
  handle: async ({ work, actor }) => ({ queues: await queueCounts(work, actor) }),
});
