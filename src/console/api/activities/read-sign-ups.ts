import { readActivity, readSignUps } from '../../../domain/activities/index.js';
import { activitiesContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const readSignUpsRoute = defineRoute({
  endpoint: activitiesContract.readSignUps,
  policy: 'readSignUps',
  audit: { action: 'activities.view-sign-ups', recordKind: 'activity', recordId: ({ params }) => params.id },
  handle: async ({ work, params }) => {
    await readActivity(work, params.id);
    return { signUps: await readSignUps(work, params.id) };
  },
});
