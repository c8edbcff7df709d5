import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  checkPassword,
  createTeam,
  deactivateStaff,
  readSession,
  setTeamMembers,
  signIn,
  signOut,
  startSession,
} from '../../../src/domain/staff/index.js';
import { inTransaction, reading, type Work } from '../../../src/store/work.js';
import { createTestClock } from '../../support/clock.js';
import { createAccount, testPassword } from '../../support/factories/create-account.js';
import { openTestStore, type TestStore } from '../../support/store.js';

const clock = createTestClock();
let store: TestStore;
beforeAll(async () => {
  store = await openTestStore(clock);
});
afterAll(() => store.close());

const hour = 3_600_000;
const inStore = <T>(run: (work: Work) => Promise<T>) => inTransaction(store, run);
const signInAnew = async () => {
  const staff = await inStore((work) => createAccount(work));
  return {
    staff,
    ...(await inStore((work) => signIn(work, { email: staff.email, password: testPassword }))),
  };
};

describe('signing in', () => {
  it('answers a wrong password and an unknown e-mail alike', async () => {
    const { email } = await inStore((work) => createAccount(work));
    const wrong = inStore((work) => signIn(work, { email, password: 'wrong password' }));
    await expect(wrong).rejects.toMatchObject({ code: 'signInFailed', params: {} });
    const unknown = inStore((work) => signIn(work, { email: 'nobody@example.org', password: testPassword }));
    await expect(unknown).rejects.toMatchObject({ code: 'signInFailed', params: {} });
  });

  it('takes the e-mail in any case and a password typed with full-width letters', async () => {
    const { email } = await inStore((work) => createAccount(work, { password: 'ＬｏｎｇＥｎｏｕｇｈ１２' }));
    const signedIn = await inStore((work) =>
      signIn(work, { email: email.toUpperCase(), password: 'LongEnough12' }),
    );
    expect(signedIn.actor.name).toBe('李老师');
  });

  it('gives a fresh token each time and stores none of them', async () => {
    const { staff, token, csrfToken } = await signInAnew();
    const again = await inStore((work) => signIn(work, { email: staff.email, password: testPassword }));
    expect(new Set([token, csrfToken, again.token, again.csrfToken]).size).toBe(4);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await reading(store).db.staffSession.findMany({ where: { staffId: staff.id } });
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows.map((row) => Buffer.from(row.tokenHash).toString('base64url')))).not.toContain(
      token,
    );
  });

  it('fails when the account was closed between the password and the session', async () => {
    const { id, email } = await inStore((work) => createAccount(work));
    const staffId = await checkPassword(reading(store), { email, password: testPassword });
    await inStore((work) => deactivateStaff(work, id));
    await expect(inStore((work) => startSession(work, staffId))).rejects.toMatchObject({
      code: 'signInFailed',
    });
  });

  it('clears away sessions that have ended', async () => {
    const { staff } = await signInAnew();
    clock.advance(7 * 24 * hour);
    await inStore((work) => signIn(work, { email: staff.email, password: testPassword }));
    expect(await reading(store).db.staffSession.count({ where: { staffId: staff.id } })).toBe(1);
  });
});

describe('a session', () => {
  it('knows who it belongs to, with teams and their areas', async () => {
    const { staff, token } = await signInAnew();
    const team = { name: '福田组', areas: ['440304', '440300'], topics: [] };
    const teamId = await inStore((work) => createTeam(work, team));
    await inStore((work) => setTeamMembers(work, { teamId, staffIds: [staff.id] }));
    const { id, name, role, locale } = staff;
    const actor = { id, name, role, locale, teamIds: [teamId], areas: ['440304', '440300'] };
    expect(await inStore((work) => readSession(work, token))).toEqual({
      actor,
      csrfToken: expect.any(String),
    });
  });

  it('ends when it was not used for twelve hours, to the moment', async () => {
    const { token } = await signInAnew();
    clock.advance(12 * hour - 1);
    expect(await inStore((work) => readSession(work, token))).not.toBeNull();
    clock.advance(12 * hour - 1);
    expect(await inStore((work) => readSession(work, token))).not.toBeNull();
    clock.advance(12 * hour);
    expect(await inStore((work) => readSession(work, token))).toBeNull();
  });

  it('ends seven days after the sign-in, however much it is used', async () => {
    const { token, expiresAt } = await signInAnew();
    const end = clock.now().getTime() + 7 * 24 * hour;
    expect(expiresAt.getTime()).toBe(end);
    while (clock.now().getTime() + 11 * hour < end) {
      clock.advance(11 * hour);
      expect(await inStore((work) => readSession(work, token))).not.toBeNull();
    }
    clock.set(new Date(end - 1).toISOString());
    expect(await inStore((work) => readSession(work, token))).not.toBeNull();
    clock.advance(1);
    expect(await inStore((work) => readSession(work, token))).toBeNull();
  });

  it('ends with the sign-out, and an unknown token opens nothing', async () => {
    const { token } = await signInAnew();
    await inStore((work) => signOut(work, token));
    await inStore((work) => signOut(work, token));
    expect(await inStore((work) => readSession(work, token))).toBeNull();
    expect(await inStore((work) => readSession(work, ''))).toBeNull();
  });
});
