import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isAppError } from '../../../src/core/errors.js';
import {
  addStaff,
  changePassword,
  countOnDuty,
  createTeam,
  deactivateStaff,
  listStaff,
  listTeams,
  readSession,
  resetPassword,
  setOnDuty,
  setRole,
  setTeamMembers,
  signIn,
} from '../../../src/domain/staff/index.js';
import { inTransaction, reading, type Work } from '../../../src/store/work.js';
import { createAccount, someAccount, testPassword } from '../../support/factories/create-account.js';
import { openTestStore, type TestStore } from '../../support/store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const inStore = <T>(run: (work: Work) => Promise<T>) => inTransaction(store, run);
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) => (isAppError(error) ? error.code : String(error)),
  );
const findInList = async (id: string) => (await listStaff(reading(store))).find((staff) => staff.id === id);

describe('an account of the staff', () => {
  it('keeps its password only as an argon2id hash', async () => {
    const { id } = await inStore((work) => createAccount(work));
    const row = await reading(store).db.staff.findUniqueOrThrow({ where: { id } });
    expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(row)).not.toContain(testPassword);
  });

  it('has an e-mail of its own, however it is written', async () => {
    const { email } = await inStore((work) => createAccount(work));
    const again = inStore((work) => addStaff(work, someAccount({ email: ` ${email.toUpperCase()} ` })));
    expect(await codeOf(again)).toBe('emailTaken');
  });

  it('is added once when two add it at the same moment', async () => {
    const staff = someAccount();
    const codes = await Promise.all([0, 1].map(() => codeOf(inStore((work) => addStaff(work, staff)))));
    expect(codes.sort()).toEqual(['emailTaken', 'none']);
  });

  it('is signed out everywhere when its password changes', async () => {
    const { id, email } = await inStore((work) => createAccount(work));
    const { token } = await inStore((work) => signIn(work, { email, password: testPassword }));
    const password = 'another long password';
    await inStore((work) => changePassword(work, { staffId: id, password }));
    expect(await readSession(reading(store), token)).toBeNull();
    expect(await codeOf(inStore((work) => signIn(work, { email, password: testPassword })))).toBe(
      'signInFailed',
    );
    expect((await inStore((work) => signIn(work, { email, password }))).actor.id).toBe(id);
  });

  it('gets a readable password when somebody forgot theirs', async () => {
    const { id, email } = await inStore((work) => createAccount(work));
    const password = await inStore((work) => resetPassword(work, id));
    expect(password).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
    expect((await inStore((work) => signIn(work, { email, password }))).actor.id).toBe(id);
  });

  it('opens nothing any more once it is closed', async () => {
    const { id, email } = await inStore((work) => createAccount(work));
    const { token } = await inStore((work) => signIn(work, { email, password: testPassword }));
    await inStore((work) => setOnDuty(work, { staffId: id, onDuty: true }));
    await inStore((work) => deactivateStaff(work, id));
    expect(await readSession(reading(store), token)).toBeNull();
    expect(await codeOf(inStore((work) => signIn(work, { email, password: testPassword })))).toBe(
      'signInFailed',
    );
    expect(await findInList(id)).toMatchObject({ active: false, onDuty: false });
  });

  it('is not known under an id that nobody has', async () => {
    const staffId = '01999999-0000-7000-8000-000000000000';
    expect(await codeOf(inStore((work) => setRole(work, { staffId, role: 'auditor' })))).toBe('staffUnknown');
  });
});

describe('the administrators', () => {
  it('are never left without one', async () => {
    const { id } = await inStore((work) => createAccount(work, { role: 'administrator' }));
    expect(await codeOf(inStore((work) => deactivateStaff(work, id)))).toBe('lastAdministrator');
    expect(await codeOf(inStore((work) => setRole(work, { staffId: id, role: 'auditor' })))).toBe(
      'lastAdministrator',
    );
    const second = await inStore((work) => createAccount(work, { role: 'administrator' }));
    const both = [id, second.id].map((staffId) => codeOf(inStore((work) => deactivateStaff(work, staffId))));
    expect((await Promise.all(both)).sort()).toEqual(['lastAdministrator', 'none']);
  });
});

describe('duty', () => {
  it('is for those who answer cases', async () => {
    const volunteer = await inStore((work) => createAccount(work, { role: 'volunteer' }));
    const duty = inStore((work) => setOnDuty(work, { staffId: volunteer.id, onDuty: true }));
    expect(await codeOf(duty)).toBe('cannotBeOnDuty');
  });

  it('ends when the role no longer answers cases', async () => {
    const { id } = await inStore((work) => createAccount(work));
    await inStore((work) => setOnDuty(work, { staffId: id, onDuty: true }));
    await inStore((work) => setRole(work, { staffId: id, role: 'coordinator' }));
    expect(await findInList(id)).toMatchObject({ role: 'coordinator', onDuty: false });
  });

  it('is counted in all and for each team', async () => {
    const before = await countOnDuty(reading(store));
    const [one, two] = await inStore(
      async (work) => [await createAccount(work), await createAccount(work)] as const,
    );
    const teamId = await inStore((work) => createTeam(work, { name: '值班组', areas: [], topics: [] }));
    await inStore((work) => setTeamMembers(work, { teamId, staffIds: [one.id] }));
    for (const { id } of [one, two]) await inStore((work) => setOnDuty(work, { staffId: id, onDuty: true }));
    const after = await countOnDuty(reading(store));
    expect(after.all - before.all).toBe(2);
    expect(after.byTeam.get(teamId)).toBe(1);
  });
});

describe('a team', () => {
  it('has exactly the members that it was given last', async () => {
    const [one, two] = await inStore(
      async (work) => [await createAccount(work), await createAccount(work)] as const,
    );
    const teamId = await inStore((work) =>
      createTeam(work, { name: '龙岗组', areas: ['440307'], topics: ['school'] }),
    );
    await inStore((work) => setTeamMembers(work, { teamId, staffIds: [one.id, one.id] }));
    await inStore((work) => setTeamMembers(work, { teamId, staffIds: [two.id] }));
    const team = (await listTeams(reading(store))).find(({ id }) => id === teamId);
    expect(team).toEqual({
      id: teamId,
      name: '龙岗组',
      areas: ['440307'],
      topics: ['school'],
      memberIds: [two.id],
    });
  });

  it('has a name of its own and areas that exist', async () => {
    await inStore((work) => createTeam(work, { name: '宝安组', areas: ['440306'], topics: [] }));
    const twin = inStore((work) => createTeam(work, { name: '宝安组', areas: [], topics: [] }));
    expect(await codeOf(twin)).toBe('teamNameTaken');
    const nowhere = inStore((work) => createTeam(work, { name: '远方组', areas: ['999999'], topics: [] }));
    expect(await codeOf(nowhere)).toBe('areaUnknown');
  });

  it('takes no closed accounts', async () => {
    const { id } = await inStore((work) => createAccount(work));
    await inStore((work) => deactivateStaff(work, id));
    const teamId = await inStore((work) => createTeam(work, { name: '南山组', areas: [], topics: [] }));
    expect(await codeOf(inStore((work) => setTeamMembers(work, { teamId, staffIds: [id] })))).toBe(
      'staffUnknown',
    );
  });
});
