const hour = 3_600_000;

/** A session that nobody used for so long has ended. */
export const idleMs = 12 * hour;
/** A session ends so long after its sign-in, whatever was done in it. */
export const absoluteMs = 7 * 24 * hour;
/** Uses of a session are noted no more often than this, to spare the database. */
export const noteUseEveryMs = 60_000;

export interface SessionTimes {
  lastSeenAt: Date;
  expiresAt: Date;
}

/** Whether a session is still open: [sign-in, last use + 12 h) and [sign-in, sign-in + 7 d). */
export function isOpenSession({ lastSeenAt, expiresAt }: SessionTimes, now: Date): boolean {
  return now < expiresAt && now.getTime() < lastSeenAt.getTime() + idleMs;
}
