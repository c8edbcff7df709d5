import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstAdministrator, listStaff, signIn } from '../../../src/domain/staff/index.js';
import { inTransaction, reading } from '../../../src/store/work.js';
import { openTestStore, type TestStore } from '../../support/store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

describe('the first administrator', () => {
  it('is made once, with a password that is shown once', async () => {
    const make = () =>
      inTransaction(store, (work) =>
        firstAdministrator(work, { email: 'admin@houniao.local', password: null }),
      );
    const made = (await Promise.all([make(), make()])).filter((result) => result !== null);
    expect(made).toHaveLength(1);
    const email = made[0]?.email ?? '';
    const password = made[0]?.password ?? '';
    expect(password.length).toBeGreaterThanOrEqual(16);
    const { actor } = await inTransaction(store, (work) => signIn(work, { email, password }));
    expect(actor.role).toBe('administrator');
    expect(await make()).toBeNull();
    expect(await listStaff(reading(store))).toHaveLength(1);
  });
});
