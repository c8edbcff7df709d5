import { listActivities } from '../../../domain/activities/index.js';
import { activitiesContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const listActivitiesRoute = defineRoute({
  endpoint: activitiesContract.listActivities,
  policy: 'signedIn',
  audit: { none: 'what every family may see' },
  handle: async ({ work, query }) => ({ activities: await listActivities(work, query.after) }),
});
