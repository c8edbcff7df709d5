import { z } from 'zod';
import type { ActivityView, SignUpView } from '../../../domain/activities/index.js';
import type { Context } from '../../engine/flow.js';
import { read, type Talk } from '../../engine/request.js';

const page = z.number().int().min(0).catch(0);
const id = z.string().nullable().catch(null);

const answersSchema = z.object({
  page,
  /** Page of the person's own sign-ups. */
  ownPage: page,
  /** Page of the children to choose from. */
  childPage: page,
  activity: id,
  /** Somebody has been signed up in this talk, others may follow. */
  signed: z.boolean().catch(false),
  /** The sign-up to be cancelled. */
  signUp: id,
});

/** What the activities flow has been told. Never throws: what does not fit counts as not told. */
export function readAnswers({ answers }: Context): z.infer<typeof answersSchema> {
  return answersSchema.parse(answers);
}

/** The activity in question as it is now; null once it can no longer be chosen. */
export function* chosenActivity(context: Context): Talk<ActivityView | null> {
  const { activity } = readAnswers(context);
  return (yield* read('activities')).find(({ id }) => id === activity) ?? null;
}

/** The person's own sign-up in question; null when it no longer stands. */
export function* chosenSignUp(context: Context): Talk<SignUpView | null> {
  const { signUp } = readAnswers(context);
  return (yield* read('signUps')).find(({ signUpId }) => signUpId === signUp) ?? null;
}
