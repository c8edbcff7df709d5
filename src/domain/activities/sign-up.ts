import { AppError } from '../../core/errors.js';
import { newId } from '../../core/ids.js';
import type { Activity, SignUp } from '../../store/generated/client.js';
import type { Work } from '../../store/work.js';
import { readPositions } from './positions.js';
import { refuseChildren } from './refuse-children.js';
import { statesForNew } from './rules.js';
import { countSeats, lockActivity, refuseClosed } from './seats.js';
import type { PlaceView, SignUpResult, SignUpState } from './types.js';

interface Wish {
  activityId: string;
  personId: string;
  /** Empty: the guardian comes alone. */
  childIds: readonly string[];
}

/**
 * Signs children up, or the guardian when no child is named. Refused for all when refused for one; the
 * seats that are left go to the children in the order given, and who finds none waits. A sign-up that
 * stands already stays as it is.
 * @throws AppError `activityUnknown`, `activityCancelled`, `activityOver`, `childUnknown`, `childTooYoung`
 *   and `childTooOld` with the limit in `age`, `alreadySignedUp` when another guardian signed the child up
 */
export async function signUp(work: Work, wish: Wish): Promise<SignUpResult> {
  const activity = await lockActivity(work, wish.activityId);
  refuseClosed(activity, work.now);
  await refuseChildren(work, activity, wish);
  const wanted = wish.childIds.length === 0 ? [null] : [...new Set(wish.childIds)];
  const earlier = await readEarlier(work, wish);
  const standing = earlier.filter(({ state }) => state !== 'cancelled');
  if (standing.some(({ personId }) => personId !== wish.personId)) throw new AppError('alreadySignedUp');
  const missing = wanted.filter((childId) => !standing.some((row) => row.childId === childId));
  await dropCancelled(work, wish, earlier);
  const added = await addSignUps(work, activity, wish.personId, missing);
  return resultOf(work, wish, [...standing, ...added]);
}

/** All sign-ups of the children (or the guardian alone) for the activity, whoever made them. */
function readEarlier({ db }: Work, { activityId, personId, childIds }: Wish): Promise<SignUp[]> {
  const who = childIds.length === 0 ? { personId, childId: null } : { childId: { in: [...childIds] } };
  return db.signUp.findMany({ where: { activityId, ...who }, orderBy: { position: 'asc' } });
}

/** Who comes back after cancelling joins the end of the list with a fresh sign-up. */
async function dropCancelled({ db }: Work, { personId }: Wish, earlier: readonly SignUp[]): Promise<void> {
  const dropped = earlier.filter((row) => row.state === 'cancelled' && row.personId === personId);
  if (dropped.length === 0) return;
  await db.signUp.deleteMany({ where: { id: { in: dropped.map(({ id }) => id) } } });
}

type Added = Pick<SignUp, 'id' | 'childId' | 'state'>;

async function addSignUps(
  work: Work,
  activity: Activity,
  personId: string,
  childIds: readonly (string | null)[],
): Promise<Added[]> {
  if (childIds.length === 0) return [];
  const states = statesForNew(childIds.length, await countSeats(work, activity));
  const rows = childIds.map((childId, place) => ({
    id: newId(),
    activityId: activity.id,
    personId,
    childId,
    state: states[place] ?? 'waiting',
    createdAt: work.now,
    updatedAt: work.now,
  }));
  await work.db.signUp.createMany({ data: rows });
  return rows;
}

async function resultOf(
  work: Work,
  { activityId, personId }: Wish,
  rows: readonly Added[],
): Promise<SignUpResult> {
  const waits = rows.filter(({ state }) => state === 'waiting').length;
  const positions = waits > 0 ? await readPositions(work, { activityIds: [activityId], personId }) : null;
  const places: PlaceView[] = rows.map(({ id, childId, state }) => ({
    signUpId: id,
    childId,
    state: state as SignUpState,
    position: positions?.get(id) ?? null,
  }));
  const outcome = waits === 0 ? 'confirmed' : waits < rows.length ? 'partly' : 'waiting';
  const taken = places.flatMap(({ position }) => position ?? []);
  return { outcome, position: taken.length > 0 ? Math.min(...taken) : null, places };
}
