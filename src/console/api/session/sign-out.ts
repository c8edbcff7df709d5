import { signOut } from '../../../domain/staff/index.js';
import { sessionContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const signOutRoute = defineRoute({
  endpoint: sessionContract.signOut,
  policy: 'signedIn',
  audit: { action: 'staff.sign-out', recordKind: 'staff', recordId: ({ actor }) => actor.id },
  handle: async ({ work, browser }) => {
    if (browser.sessionToken !== null) await signOut(work, browser.sessionToken);
    browser.dropSession();
  },
});
