import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { locales } from '../core/i18n.js';
import { packageRoot } from '../core/package-root.js';
import {
  areaCodeSchema,
  datePrecisions,
  guardianRelations,
  healthStates,
  insuranceStates,
  livingSituations,
  schoolSituations,
  sexes,
  vaccinationStates,
} from '../domain/families/index.js';
import { newTeamSchema, staffRoleSchema } from '../domain/staff/index.js';
import { caseTopics, concernKinds, concernOrigins, urgencyNames } from '../domain/welfare/index.js';

const text = z.string().min(1);
const clockTime = z.string().regex(/^\d{2}:\d{2}$/);

const staff = z.object({
  /** Stands before the @ of the e-mail address. */
  account: text,
  name: text,
  role: staffRoleSchema,
  teams: z.array(text),
});

const child = z.object({
  name: text,
  ageMonths: z.int().positive(),
  birthPrecision: z.enum(datePrecisions).default('day'),
  sex: z.enum(sexes),
  registrationArea: areaCodeSchema,
  arrivedMonthsAgo: z.int().positive(),
  arrivedPrecision: z.enum(datePrecisions).default('month'),
  livesWith: z.enum(livingSituations),
  schoolSituation: z.enum(schoolSituations),
  school: text.nullable().default(null),
  insurance: z.enum(insuranceStates),
  vaccinations: z.enum(vaccinationStates),
  health: z.enum(healthStates),
  healthDetail: text.nullable().default(null),
});

const family = z.object({
  /** In the terminal: `npm run chat -- --as` speaks as this parent. */
  address: text,
  locale: z.enum(locales),
  guardian: z.object({ name: text, relation: z.enum(guardianRelations) }),
  residenceArea: areaCodeSchema,
  home: text.nullable(),
  children: z.array(child),
});

const activity = z.object({
  title: text,
  description: text,
  place: text,
  area: areaCodeSchema,
  /** The first such day after today, or so many weeks later. */
  day: z.object({ weekday: z.enum(['saturday', 'sunday']), weeksAhead: z.int().min(0) }),
  from: clockTime,
  to: clockTime,
  capacity: z.int(),
  minAge: z.int().nullable(),
  maxAge: z.int().nullable(),
  signUps: z.array(z.object({ parent: text, children: z.array(text) })),
});

/** What happened on a case, `after` so many minutes from its opening. */
const step = z.discriminatedUnion('do', [
  z.object({ do: z.literal('claim'), after: z.int(), by: text }),
  z.object({ do: z.enum(['reply', 'note', 'close']), after: z.int(), by: text, text }),
  z.object({ do: z.literal('person'), after: z.int(), text }),
]);

const welfareCase = z.object({
  parent: text,
  minutesAgo: z.int().positive(),
  text,
  origin: z.enum(concernOrigins),
  kind: z.enum(concernKinds).nullable(),
  urgency: z.enum(urgencyNames),
  topic: z.enum(caseTopics),
  /** What the parent writes next goes to the caseworker. */
  talkGoesOn: z.boolean().default(false),
  steps: z.array(step),
});

const contentSchema = z.object({
  teams: z.array(newTeamSchema.extend({ key: text })),
  staff: z.array(staff),
  families: z.array(family),
  activities: z.array(activity),
  cases: z.array(welfareCase),
});

export type SampleContent = z.infer<typeof contentSchema>;
export type SampleChild = z.infer<typeof child>;
export type SampleActivity = z.infer<typeof activity>;
export type SampleCase = z.infer<typeof welfareCase>;
export type SampleStep = z.infer<typeof step>;

/** What the sample data say, from the folder `sample-data`. Throws for a file that is not as it should be. */
export function readSampleContent(): SampleContent {
  const files = Object.keys(contentSchema.shape).map((name) => {
    const path = join(packageRoot, 'sample-data', `${name}.json`);
    return [name, JSON.parse(readFileSync(path, 'utf8'))];
  });
  return contentSchema.parse(Object.fromEntries(files));
}
