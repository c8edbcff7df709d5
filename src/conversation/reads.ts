import { mySignUps, openActivities } from '../domain/activities/index.js';
import { copyOfData, readFamilies } from '../domain/families/index.js';
import { readTalks } from '../domain/welfare/index.js';
import type { Work } from '../store/work.js';
import type { Reads } from './engine/reads.js';
import type { Someone } from './receive/find-people.js';

type Reader<K extends keyof Reads> = (
  work: Work,
  people: readonly Someone[],
) => Promise<Map<Someone, Reads[K]>>;

const readers: { [K in keyof Reads]: Reader<K> } = {
  family: async (work, people) => {
    const families = await readFamilies(
      work,
      people.flatMap(({ person }) => person.familyId ?? []),
    );
    return new Map(people.map((someone) => [someone, families.get(someone.person.familyId ?? '') ?? null]));
  },
  talk: async (work, people) => {
    const talks = await readTalks(
      work,
      people.map(({ person }) => person.id),
    );
    return new Map(people.map((someone) => [someone, talks.get(someone.person.id) ?? null]));
  },
  activities: (work, people) => each(people, (someone) => activitiesFor(work, someone)),
  signUps: (work, people) => each(people, ({ person }) => mySignUps(work, person.id)),
  copy: (work, people) => each(people, ({ person }) => copyOfData(work, person.id)),
};

/** Answers what several people's talks ask to be told. */
export async function answerRead(
  work: Work,
  kind: keyof Reads,
  people: readonly Someone[],
): Promise<Map<Someone, unknown>> {
  return readers[kind](work, people);
}

async function activitiesFor(work: Work, { person }: Someone) {
  const family = person.familyId
    ? await work.db.family.findUnique({ where: { id: person.familyId }, select: { residenceArea: true } })
    : null;
  return openActivities(work, { area: family?.residenceArea ?? null });
}

async function each<T>(
  people: readonly Someone[],
  readOne: (someone: Someone) => Promise<T>,
): Promise<Map<Someone, T>> {
  const found = new Map<Someone, T>();
  for (const someone of people) found.set(someone, await readOne(someone));
  return found;
}
