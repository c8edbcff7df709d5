import { createActivity, type NewActivity } from '../../../src/domain/activities/index.js';
import type { Work } from '../../../src/store/work.js';

/** An activity on Saturday 5 December 2026, 14:00–16:00 in Shanghai, ten seats, any age, unless told. */
export function someActivity(fields: Partial<NewActivity> = {}): NewActivity {
  return {
    title: '周六手工课',
    description: '做一盏自己的小灯，材料都有。',
    place: '幸福社区活动室',
    area: '440307',
    startsAt: new Date('2026-12-05T06:00:00Z'),
    endsAt: new Date('2026-12-05T08:00:00Z'),
    capacity: 10,
    minAge: null,
    maxAge: null,
    ...fields,
  };
}

/** Offers an activity and returns its id. */
export async function offerActivity(work: Work, fields: Partial<NewActivity> = {}): Promise<string> {
  return (await createActivity(work, someActivity(fields))).activityId;
}
