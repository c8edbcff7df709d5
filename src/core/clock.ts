/** Where the time comes from. Domain code is handed one and never asks the machine itself. */
export interface Clock {
  now(): Date;
}

/** The machine's own clock; only `app.ts` and the scripts choose it. */
export const systemClock: Clock = { now: () => new Date() };
