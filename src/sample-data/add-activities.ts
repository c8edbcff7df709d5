import { createActivity, newActivitySchema, signUp } from '../domain/activities/index.js';
import { addDays, type CalendarDate } from '../domain/families/identity/index.js';
import { dayInShanghai } from '../domain/welfare/index.js';
import type { Work } from '../store/work.js';
import type { SampleParent } from './add-families.js';
import type { SampleActivity } from './content.js';

const weekdays = { sunday: 0, saturday: 6 } as const;

/** Offers the sample activities in the weeks to come and signs sample families up for them. */
export async function addSampleActivities(
  work: Work,
  activities: readonly SampleActivity[],
  parents: ReadonlyMap<string, SampleParent>,
): Promise<void> {
  const today = dayInShanghai(work.now);
  for (const { day, from, to, signUps, ...content } of activities) {
    const date = dayAhead(today, day);
    const times = { startsAt: `${date}T${from}:00+08:00`, endsAt: `${date}T${to}:00+08:00` };
    const { activityId } = await createActivity(
      work,
      newActivitySchema.parse({ ...content, ...times }),
      true,
    );
    for (const { parent, children } of signUps) {
      const found = parents.get(parent);
      if (!found) throw new Error(`no sample parent ${parent}`);
      const childIds = children.flatMap((name) => found.childIds.get(name) ?? []);
      await signUp(work, { activityId, personId: found.personId, childIds });
    }
  }
}

/** Such a weekday after today, never today itself, so that no activity has begun when it is offered. */
export function dayAhead(today: CalendarDate, { weekday, weeksAhead }: SampleActivity['day']): CalendarDate {
  let day = addDays(today, 1);
  while (new Date(`${day}T00:00:00Z`).getUTCDay() !== weekdays[weekday]) day = addDays(day, 1);
  return addDays(day, weeksAhead * 7);
}
