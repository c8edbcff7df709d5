import type { Work } from '../../store/work.js';

/** Places in the waiting lists of activities, counted from 1, by sign-up; of one person where one is named. */
export async function readPositions(
  { db }: Work,
  { activityIds, personId }: { activityIds: readonly string[]; personId: string | null },
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; place: number }[]>`
    SELECT id, place FROM (
      SELECT id, person_id, (row_number() OVER (PARTITION BY activity_id ORDER BY position))::int AS place
      FROM sign_up WHERE activity_id = ANY(${[...activityIds]}::uuid[]) AND state = 'waiting'
    ) AS line
    WHERE ${personId}::uuid IS NULL OR person_id = ${personId}::uuid`;
  return new Map(rows.map(({ id, place }) => [id, place]));
}
