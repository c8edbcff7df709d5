import { AppError } from '../../core/errors.js';
import type { Work } from '../../store/work.js';
import { toActor, withTeams } from './actor.js';
import { hashOfNobody, verifyPassword } from './password.js';
import { absoluteMs } from './rules.js';
import { hashToken, newToken } from './session-token.js';
import { emailSchema, type SignedIn, type SignInInput } from './types.js';

/**
 * Checks e-mail and password and returns the id of the account. An unknown e-mail, a wrong password
 * and a closed account cannot be told apart, neither by the answer nor by its time. Takes about 30 ms,
 * so it is best called outside a transaction.
 * @throws AppError `signInFailed`
 */
export async function checkPassword({ db }: Work, { email, password }: SignInInput): Promise<string> {
  const staff = await db.staff.findUnique({ where: { email: emailSchema.parse(email) } });
  const matches = await verifyPassword(staff?.passwordHash ?? hashOfNobody, password);
  if (!staff?.active || !matches) throw new AppError('signInFailed');
  return staff.id;
}

/**
 * Begins a session with a token of its own: a token from before the sign-in is never taken over.
 * @throws AppError `signInFailed` when the account was closed in the meantime
 */
export async function startSession({ db, now }: Work, staffId: string): Promise<SignedIn> {
  const staff = await db.staff.findUnique({ where: { id: staffId, active: true }, include: withTeams });
  if (!staff) throw new AppError('signInFailed');
  const [token, csrfToken] = [newToken(), newToken()];
  const expiresAt = new Date(now.getTime() + absoluteMs);
  await db.staffSession.deleteMany({ where: { staffId, expiresAt: { lte: now } } });
  await db.staffSession.create({
    data: { tokenHash: hashToken(token), staffId, csrfToken, createdAt: now, lastSeenAt: now, expiresAt },
  });
  return { token, csrfToken, actor: toActor(staff), expiresAt };
}

/**
 * Signs in with e-mail and password.
 * @throws AppError `signInFailed`
 */
export async function signIn(work: Work, input: SignInInput): Promise<SignedIn> {
  return startSession(work, await checkPassword(work, input));
}
