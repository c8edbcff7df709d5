import { cancelActivity } from '../../../domain/activities/index.js';
import { activitiesContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const cancelActivityRoute = defineRoute({
  endpoint: activitiesContract.cancelActivity,
  policy: 'manageActivities',
  audit: { action: 'activities.cancel', recordKind: 'activity', recordId: ({ params }) => params.id },
  handle: ({ work, params, translate }) => cancelActivity(work, params.id, translate),
});
