import { createActivity } from '../../../domain/activities/index.js';
import { activitiesContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const createActivityRoute = defineRoute({
  endpoint: activitiesContract.createActivity,
  policy: 'manageActivities',
  audit: {
    action: 'activities.create',
    recordKind: 'activity',
    recordId: (_input, { activityId }) => activityId,
  },
  handle: ({ work, body }) => createActivity(work, body),
});
