import { readQueue } from '../../../domain/welfare/index.js';
import { welfareContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const readQueueRoute = defineRoute({
  endpoint: welfareContract.readQueue,
  policy: 'workOnCases',
  audit: { none: 'a row of a queue names nobody and quotes nobody' },
  handle: async ({ work, actor, query }) => ({ cases: await readQueue(work, actor, query) }),
});
