import { cancelActivityRoute } from './activities/cancel-activity.js';
import { createActivityRoute } from './activities/create-activity.js';
import { listActivitiesRoute } from './activities/list-activities.js';
import { readSignUpsRoute } from './activities/read-sign-ups.js';
import { readFamilyRoute } from './families/read-family.js';
import { listDeadLettersRoute } from './outbox/list-dead-letters.js';
import type { AnyRoute } from './route.js';
import { readSessionRoute } from './session/read-session.js';
import { signInRoute } from './session/sign-in.js';
import { signOutRoute } from './session/sign-out.js';
import { addStaffRoute } from './staff/add-staff.js';
import { createTeamRoute } from './staff/create-team.js';
import { listStaffRoute } from './staff/list-staff.js';
import { listTeamsRoute } from './staff/list-teams.js';
import { resetPasswordRoute } from './staff/reset-password.js';
import { setOnDutyRoute } from './staff/set-on-duty.js';
import { setTeamMembersRoute } from './staff/set-team-members.js';
import { addNoteRoute } from './welfare/add-note.js';
import { claimCaseRoute } from './welfare/claim-case.js';
import { closeCaseRoute } from './welfare/close-case.js';
import { countQueuesRoute } from './welfare/count-queues.js';
import { readCaseRoute } from './welfare/read-case.js';
import { readQueueRoute } from './welfare/read-queue.js';
import { releaseCaseRoute } from './welfare/release-case.js';
import { replyToCaseRoute } from './welfare/reply-to-case.js';

const session = [signInRoute, readSessionRoute, signOutRoute];
const staff = [
  listStaffRoute,
  addStaffRoute,
  setOnDutyRoute,
  resetPasswordRoute,
  listTeamsRoute,
  createTeamRoute,
  setTeamMembersRoute,
];
const welfare = [
  countQueuesRoute,
  readQueueRoute,
  readCaseRoute,
  claimCaseRoute,
  releaseCaseRoute,
  replyToCaseRoute,
  addNoteRoute,
  closeCaseRoute,
];
const families = [readFamilyRoute];
const outbox = [listDeadLettersRoute];
const activities = [listActivitiesRoute, createActivityRoute, cancelActivityRoute, readSignUpsRoute];

/** Every address under `/api`, but its description. */
export const routes: readonly AnyRoute[] = [
  ...session,
  ...staff,
  ...welfare,
  ...families,
  ...activities,
  ...outbox,
];
