import type { Work } from '../../store/work.js';
import { hashToken } from './session-token.js';

/** Ends the session of a token; an unknown token is no error. */
export async function signOut({ db }: Work, token: string): Promise<void> {
  await db.staffSession.deleteMany({ where: { tokenHash: hashToken(token) } });
}
