import type { Work } from '../../store/work.js';
import { toActor, withTeams } from './actor.js';
import { isOpenSession, noteUseEveryMs } from './rules.js';
import { hashToken } from './session-token.js';
import type { Actor } from './types.js';

/** Whose session a token belongs to, and notes its use; null when it is unknown, ended or its account closed. */
export async function readSession(
  { db, now }: Work,
  token: string,
): Promise<{ actor: Actor; csrfToken: string } | null> {
  const tokenHash = hashToken(token);
  const session = await db.staffSession.findUnique({
    where: { tokenHash },
    include: { staff: { include: withTeams } },
  });
  if (!session?.staff.active || !isOpenSession(session, now)) return null;
  if (now.getTime() - session.lastSeenAt.getTime() >= noteUseEveryMs) {
    await db.staffSession.updateMany({ where: { tokenHash }, data: { lastSeenAt: now } });
  }
  return { actor: toActor(session.staff), csrfToken: session.csrfToken };
}
