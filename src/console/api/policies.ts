import { mayManageActivities, mayReadSignUps } from '../../domain/activities/index.js';
import { mayViewFamily } from '../../domain/families/index.js';
import {
  type Actor,
  everywhere,
  mayManageStaff,
  maySeeStaff,
  maySeeTeams,
  maySetSomeDuty,
} from '../../domain/staff/index.js';
import { permissions } from '../../domain/welfare/index.js';

const unknownFamily = { residenceArea: null, caseTeamIds: [] };

/**
 * Who reaches a route at all. What they see and do there is decided by the domain, which knows the
 * record; these rules only keep out whoever could see none of them.
 */
export const policies = {
  signedIn: () => true,
  seeDeadLetters: maySeeStaff,
  seeStaff: maySeeStaff,
  manageStaff: mayManageStaff,
  setDuty: maySetSomeDuty,
  seeTeams: maySeeTeams,
  countQueues: ({ role }) => permissions[role].counts !== 'nothing',
  workOnCases: ({ role }) => permissions[role].cases !== 'nothing',
  seeFamilies: ({ role }) => mayViewFamily({ role, areas: [everywhere], teamIds: [] }, unknownFamily),
  manageActivities: mayManageActivities,
  readSignUps: mayReadSignUps,
} as const satisfies Record<string, (actor: Actor) => boolean>;

export type PolicyName = keyof typeof policies;
