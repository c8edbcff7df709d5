import { sessionContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const readSessionRoute = defineRoute({
  endpoint: sessionContract.readSession,
  policy: 'signedIn',
  audit: { none: 'shows nobody but the one who asks' },
  handle: async ({ actor, csrfToken }) => ({ actor, csrfToken: csrfToken ?? '' }),
});
