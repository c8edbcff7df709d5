import { AppError } from '../../core/errors.js';
import type { Actor, StaffRole } from '../staff/index.js';

/** Which queues a role reaches. */
export type Reach = 'everything' | 'teams-and-default' | 'teams' | 'nothing';

interface Permissions {
  /** The cases that a role sees and works on. */
  cases: Reach;
  /** The queues whose mere counts it sees. */
  counts: Reach;
  notes: boolean;
  /** May give a case back that somebody else claimed. */
  releaseOthers: boolean;
}

const nothing: Permissions = { cases: 'nothing', counts: 'nothing', notes: false, releaseOthers: false };

/** Who may do what with cases. */
export const permissions: Readonly<Record<StaffRole, Permissions>> = {
  administrator: { cases: 'everything', counts: 'everything', notes: true, releaseOthers: true },
  supervisor: { cases: 'teams-and-default', counts: 'teams-and-default', notes: true, releaseOthers: true },
  caseworker: { cases: 'teams', counts: 'teams', notes: true, releaseOthers: false },
  coordinator: nothing,
  volunteer: nothing,
  'agency-partner': nothing,
  auditor: { ...nothing, counts: 'everything' },
};

type Member = Pick<Actor, 'role' | 'teamIds'>;

const reachesQueue: Record<Reach, (teamIds: readonly string[], teamId: string | null) => boolean> = {
  everything: () => true,
  'teams-and-default': (teamIds, teamId) => teamId === null || teamIds.includes(teamId),
  teams: (teamIds, teamId) => teamId !== null && teamIds.includes(teamId),
  nothing: () => false,
};

/** Tells whether somebody sees and works on the cases of a queue; a null team is the default queue. */
export function maySeeQueue({ role, teamIds }: Member, teamId: string | null): boolean {
  return reachesQueue[permissions[role].cases](teamIds, teamId);
}

/** Tells whether somebody may read and write the private notes of a case that they see. */
export function mayUseNotes({ role }: Member): boolean {
  return permissions[role].notes;
}

/** Tells whether somebody may give back a case that they see. */
export function mayRelease(actor: Actor, claimedById: string | null): boolean {
  return claimedById === actor.id || permissions[actor.role].releaseOthers;
}

/** @throws AppError `notAllowed` unless the condition holds */
export function requireAllowed(condition: boolean): void {
  if (!condition) throw new AppError('notAllowed');
}
