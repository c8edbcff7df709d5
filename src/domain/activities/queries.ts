import { areaAncestors } from '../../core/areas/index.js';
import { AppError } from '../../core/errors.js';
import type { Work } from '../../store/work.js';
import { readChildNames } from '../families/index.js';
import { readPositions } from './positions.js';
import { seatedStates, standingStates } from './rules.js';
import type { ActivityView, SignUpState, SignUpView, StaffSignUp } from './types.js';

interface Filter {
  id?: string;
  openOnly?: boolean;
  /** Only what starts after this. */
  after?: Date;
  /** GB/T 2260 codes in which an activity must lie; null: anywhere. */
  areas?: string[] | null;
}

/** Activities with their seats in one query, the soonest first. */
function findActivities(
  { db }: Work,
  { id, openOnly = false, after, areas }: Filter,
): Promise<ActivityView[]> {
  return db.$queryRaw<ActivityView[]>`
    SELECT activity.id, title, description, place, area, starts_at AS "startsAt", ends_at AS "endsAt", capacity,
           min_age AS "minAge", max_age AS "maxAge", activity.state,
           greatest(0, capacity - count(*) FILTER (WHERE s.state = ANY(${seatedStates}::text[])))::int
             AS "seatsLeft",
           (count(*) FILTER (WHERE s.state = 'waiting'))::int AS waiting
    FROM activity LEFT JOIN sign_up s ON s.activity_id = activity.id
    WHERE (${id ?? null}::uuid IS NULL OR activity.id = ${id ?? null}::uuid)
      AND (NOT ${openOnly}::boolean OR activity.state = 'open')
      AND (${after ?? null}::timestamptz IS NULL OR starts_at > ${after ?? null}::timestamptz)
      AND (${areas ?? null}::text[] IS NULL OR area = ANY(${areas ?? null}::text[]))
    GROUP BY activity.id
    ORDER BY starts_at, activity.id`;
}

/**
 * What a family can sign up for: open, not yet started, in the county, city or province where it lives.
 * @param area GB/T 2260 of the residence; null when not known: activities everywhere
 */
export function openActivities(
  work: Work,
  { area, now = work.now }: { area: string | null; now?: Date },
): Promise<ActivityView[]> {
  const areas = area === null ? null : areaAncestors(area);
  return findActivities(work, { openOnly: true, after: now, areas });
}

/** Every activity for the staff, the soonest first, cancelled and past ones too. */
export function listActivities(work: Work, after?: Date): Promise<ActivityView[]> {
  return findActivities(work, { after });
}

/**
 * One activity.
 * @throws AppError `activityUnknown`
 */
export async function readActivity(work: Work, activityId: string): Promise<ActivityView> {
  const [activity] = await findActivities(work, { id: activityId });
  if (!activity) throw new AppError('activityUnknown');
  return activity;
}

/** A person's standing sign-ups for activities that are not over, the soonest first. */
export async function mySignUps(work: Work, personId: string): Promise<SignUpView[]> {
  const rows = await work.db.signUp.findMany({
    where: {
      personId,
      state: { in: standingStates },
      activity: { state: 'open', endsAt: { gt: work.now } },
    },
    include: {
      activity: { select: { id: true, title: true, place: true, startsAt: true, endsAt: true } },
    },
    orderBy: [{ activity: { startsAt: 'asc' } }, { position: 'asc' }],
  });
  const activityIds = rows.map(({ activityId }) => activityId);
  const placeOf = await readPlaces(work, rows, { activityIds, personId });
  return rows.map((row) => ({ ...placeOf(row), activity: row.activity }));
}

/** The sign-ups of an activity for its staff: seats first, then the waiting list in order. */
export async function readSignUps(work: Work, activityId: string): Promise<StaffSignUp[]> {
  const where = { activityId, state: { not: 'cancelled' } };
  const rows = await work.db.signUp.findMany({ where, orderBy: { position: 'asc' } });
  const placeOf = await readPlaces(work, rows, { activityIds: [activityId], personId: null });
  const places = rows.map((row) => ({ ...placeOf(row), personId: row.personId }));
  return places.sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
}

interface SignUpRow {
  id: string;
  childId: string | null;
  state: string;
}

/** Reads at once what several sign-ups are shown with. */
async function readPlaces(
  work: Work,
  rows: readonly SignUpRow[],
  list: { activityIds: string[]; personId: string | null },
) {
  const childIds = rows.flatMap(({ childId }) => childId ?? []);
  const names = await readChildNames(work, childIds);
  const positions = await readPositions(work, list);
  return ({ id, childId, state }: SignUpRow) => ({
    signUpId: id,
    childId,
    childName: (childId && names.get(childId)) ?? null,
    state: state as SignUpState,
    position: positions.get(id) ?? null,
  });
}
