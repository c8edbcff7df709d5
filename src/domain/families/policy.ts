import { type Actor, looksAfter, type StaffRole } from '../staff/index.js';

type Reach = 'all' | 'own' | 'none';

/** Whose families each role may see and correct; own: those that its teams look after. */
const reaches: Record<StaffRole, { view: Reach; correct: Reach }> = {
  administrator: { view: 'all', correct: 'all' },
  supervisor: { view: 'all', correct: 'all' },
  caseworker: { view: 'own', correct: 'own' },
  coordinator: { view: 'none', correct: 'none' },
  volunteer: { view: 'none', correct: 'none' },
  'agency-partner': { view: 'none', correct: 'none' },
  auditor: { view: 'none', correct: 'none' },
};

type Viewer = Pick<Actor, 'role' | 'areas' | 'teamIds'>;

/** What of a family decides who looks after it. */
export interface FamilyCare {
  /** GB/T 2260 */
  residenceArea: string | null;
  /** The teams that have, or had, a case of the family. */
  caseTeamIds: readonly string[];
}

/** Tells whether somebody of the staff may see a family's record. */
export function mayViewFamily(viewer: Viewer, family: FamilyCare): boolean {
  return reachesTo(reaches[viewer.role].view, viewer, family);
}

/** Tells whether somebody of the staff may correct a family's record. */
export function mayCorrectFamily(viewer: Viewer, family: FamilyCare): boolean {
  return reachesTo(reaches[viewer.role].correct, viewer, family);
}

function reachesTo(reach: Reach, viewer: Viewer, family: FamilyCare): boolean {
  if (reach !== 'own') return reach === 'all';
  const hasCase = family.caseTeamIds.some((id) => viewer.teamIds.includes(id));
  return hasCase || looksAfter(viewer, family.residenceArea);
}
