import { countOutboxByState, deadLetters } from '../../../outbox/queries.js';
import { outboxContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const listDeadLettersRoute = defineRoute({
  endpoint: outboxContract.listDeadLetters,
  policy: 'seeDeadLetters',
  audit: { none: 'ids and codes, no words and no names' },
  handle: async ({ work }) => ({
    counts: await countOutboxByState(work.db),
    deadLetters: await deadLetters(work.db),
  }),
});
