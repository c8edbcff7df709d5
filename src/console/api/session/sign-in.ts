import { checkPassword, signOut, startSession } from '../../../domain/staff/index.js';
import { sessionContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const signInRoute = defineRoute({
  endpoint: sessionContract.signIn,
  policy: 'public',
  mostPerMinute: 30,
  prepare: ({ work, body, services }) =>
    services.signInAttempts.run(body.email.toLowerCase(), () => checkPassword(work, body)),
  audit: {
    action: 'staff.sign-in',
    recordKind: 'staff',
    recordId: (_input, { actor }) => actor.id,
    staffId: ({ actor }) => actor.id,
  },
  handle: async ({ work, prepared: staffId, browser }) => {
    if (browser.sessionToken !== null) await signOut(work, browser.sessionToken);
    const { actor, csrfToken, ...session } = await startSession(work, staffId);
    browser.keepSession(session);
    return { actor, csrfToken };
  },
});
