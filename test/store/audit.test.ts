import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { audit, firstBrokenAuditEntry } from '../../src/store/audit.js';
import { inTransaction, reading } from '../../src/store/work.js';
import { openTestStore, type TestStore } from '../support/store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const view = (recordId: string) => ({
  staffId: null,
  action: 'families.view',
  recordKind: 'family',
  recordId,
});

describe('the audit trail', () => {
  it('is unbroken after events of several transactions', async () => {
    await inTransaction(store, (work) => audit(work, [view('a'), view('b')]));
    await Promise.all(['c', 'd', 'e'].map((id) => inTransaction(store, (work) => audit(work, [view(id)]))));
    const { db } = reading(store);
    expect(await db.auditEntry.count()).toBe(5);
    expect(await firstBrokenAuditEntry(db)).toBeNull();
  });

  it('refuses to be changed or emptied through SQL', async () => {
    const { db } = reading(store);
    await expect(db.$executeRaw`UPDATE audit_entry SET action = 'x' WHERE position = 2`).rejects.toThrow(
      'audit',
    );
    await expect(db.$executeRaw`DELETE FROM audit_entry WHERE position = 2`).rejects.toThrow('audit');
    await expect(db.$executeRaw`TRUNCATE audit_entry`).rejects.toThrow('audit');
  });

  it('names the first row that somebody altered behind its back', async () => {
    const { db } = reading(store);
    await db.$executeRaw`ALTER TABLE audit_entry DISABLE TRIGGER USER`;
    await db.$executeRaw`UPDATE audit_entry SET record_id = 'z' WHERE position = 3`;
    expect(await firstBrokenAuditEntry(db)).toBe(3n);
  });
});
