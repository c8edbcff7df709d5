import { z } from 'zod';
import { areaCodeSchema } from '../families/index.js';

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const age = z.int().min(0).max(18).nullable();

/** A new activity. Times are ISO 8601 with offset; ages are full years at the start, half-open. */
export const newActivitySchema = z
  .object({
    title: z.string().trim().min(1).max(60),
    description: z.string().trim().min(1).max(1000),
    place: z.string().trim().min(1).max(120),
    area: areaCodeSchema,
    startsAt: instant,
    endsAt: instant,
    capacity: z.int().min(1).max(10_000),
    minAge: age,
    maxAge: age,
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { error: 'endsBeforeStart', path: ['endsAt'] })
  .refine(({ minAge, maxAge }) => minAge === null || maxAge === null || minAge < maxAge, {
    error: 'noAgeLeft',
    path: ['maxAge'],
  });
export type NewActivity = z.output<typeof newActivitySchema>;

/** An activity as it is offered. */
export interface ActivityView extends NewActivity {
  id: string;
  state: 'open' | 'cancelled';
  seatsLeft: number;
  /** How many wait for a seat. */
  waiting: number;
}

export type SignUpState = 'confirmed' | 'waiting' | 'offered' | 'cancelled' | 'attended' | 'absent';

/** One child's (childId null: the guardian's own) place in an activity. */
export interface PlaceView {
  signUpId: string;
  childId: string | null;
  state: SignUpState;
  /** Place in the waiting list, counted from 1; null when not waiting. */
  position: number | null;
}

export interface SignUpResult {
  /** partly: some of the children have a seat, the others wait. */
  outcome: 'confirmed' | 'partly' | 'waiting';
  /** Of the first that waits. */
  position: number | null;
  places: PlaceView[];
}

/** A standing sign-up of a person with what a list shows of it. */
export interface SignUpView extends PlaceView {
  childName: string | null;
  activity: { id: string; title: string; place: string; startsAt: Date; endsAt: Date };
}

/** A sign-up as the staff of an activity see it. */
export interface StaffSignUp extends PlaceView {
  personId: string;
  childName: string | null;
}

/** Somebody who came from the waiting list to a seat; they have been written to. */
export interface MovedUp {
  signUpId: string;
  personId: string;
  childId: string | null;
}
