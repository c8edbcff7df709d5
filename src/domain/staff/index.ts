export { addStaff } from './add-staff.js';
export { changePassword, resetPassword } from './change-password.js';
export { createTeam } from './create-team.js';
export { deactivateStaff } from './deactivate-staff.js';
export { type FirstAdministrator, firstAdministrator } from './first-administrator.js';
export { generatePassword } from './password.js';
export {
  canBeOnDuty,
  looksAfter,
  mayManageStaff,
  maySeeStaff,
  maySeeTeams,
  maySetOnDuty,
  maySetSomeDuty,
} from './policy.js';
export { countOnDuty, listStaff, listTeams } from './queries.js';
export { readSession } from './read-session.js';
export { setOnDuty } from './set-on-duty.js';
export { setRole } from './set-role.js';
export { setTeamMembers } from './set-team-members.js';
export { checkPassword, signIn, startSession } from './sign-in.js';
export { signOut } from './sign-out.js';
export type {
  Actor,
  NewStaff,
  NewTeam,
  SignedIn,
  SignInInput,
  StaffRole,
  StaffSummary,
  TeamSummary,
} from './types.js';
export {
  emailSchema,
  everywhere,
  newPasswordSchema,
  newStaffSchema,
  newTeamSchema,
  signInSchema,
  staffRoleSchema,
  staffRoles,
} from './types.js';
