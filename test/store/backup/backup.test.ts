import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isAppError } from '../../../src/core/errors.js';
import { copyOfData, readFamily } from '../../../src/domain/families/index.js';
import { raiseConcern } from '../../../src/domain/welfare/index.js';
import { audit, firstBrokenAuditEntry } from '../../../src/store/audit.js';
import { countRows } from '../../../src/store/backup/format.js';
import { loadBackup } from '../../../src/store/backup/load-backup.js';
import { backupLines } from '../../../src/store/backup/read-database.js';
import { readTables } from '../../../src/store/backup/tables.js';
import { writeBackup } from '../../../src/store/backup/write-backup.js';
import { openEmbedded } from '../../../src/store/database.js';
import { createVault } from '../../../src/store/encryption/vault.js';
import { inTransaction, reading, type Store } from '../../../src/store/work.js';
import { createTestClock } from '../../support/clock.js';
import { createFamily } from '../../support/factories/create-family.js';
import { offerActivity } from '../../support/factories/offer-activity.js';
import { openTestStore, type TestStore, testMasterKey } from '../../support/store.js';
import { readTemplate } from '../../support/template.js';

const madeAt = new Date('2026-11-23T02:00:00Z');
const unchecked = async () => undefined;

let folder: string;
let source: TestStore;
const opened: TestStore[] = [];
beforeAll(async () => {
  source = await openTestStore();
});
afterAll(() => source.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'houniao-backup-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  for (const store of opened.splice(0)) await store.close();
});

async function openAnother(): Promise<TestStore> {
  const store = await openTestStore();
  opened.push(store);
  return store;
}

/** Embedded even where the tests run on a server. */
async function openEmbeddedStore(): Promise<Store> {
  const pglite = await PGlite.create('memory://', { loadDataDir: readTemplate() });
  const database = openEmbedded(pglite);
  opened.push({ ...source, database, url: null, close: database.close });
  return { database, vault: createVault(testMasterKey), clock: createTestClock() };
}

/** Everything in a database, line by line. */
function contents({ database }: Store): Promise<string[]> {
  return database.client.$transaction(
    async (db) => {
      const lines: string[] = [];
      for await (const line of backupLines(db, madeAt)) lines.push(line);
      return lines;
    },
    { isolationLevel: 'RepeatableRead' },
  );
}

/** A family with a case, whose person is in the middle of the talk about it, and more rows than one batch. */
async function fill(store: Store) {
  return inTransaction(store, async (work) => {
    const { family, person } = await createFamily(work, {
      guardian: { name: '李"引号"\\反斜\n换行' },
      address: '坂田街道五和大道77号',
      children: [{ birthDate: '2018-03-05', birthPrecision: 'day' }, {}],
    });
    const { caseId } = await raiseConcern(work, {
      personId: person.id,
      text: '孩子两天没回家了',
      origin: 'text',
      kind: 'missing',
      urgency: 'urgent',
      topic: 'safety',
      because: ['missing.child', 'with "quotes", commas and {braces}'],
    });
    await offerActivity(work, { description: '第一行\n第二行\t"引号"' });
    const events = Array.from({ length: 1_203 }, (_, index) => ({
      staffId: null,
      action: 'families.view',
      recordKind: 'family',
      recordId: `${family.id} ${index}`,
    }));
    await audit(work, events);
    return { familyId: family.id, personId: person.id, caseId, family };
  });
}

describe('a backup', () => {
  let filled: Awaited<ReturnType<typeof fill>>;
  beforeAll(async () => {
    filled = await fill(source);
  });

  const path = () => join(folder, 'whole.backup');
  const backUp = (store: Store = source) => writeBackup(store.database, path(), madeAt);

  it('brings every row into an empty database, where the sealed columns open and the trail is unbroken', async () => {
    const { rows } = await backUp();
    const target = await openAnother();
    const loaded = await loadBackup(target.database, path(), unchecked);

    expect(loaded).toEqual({ madeAt: madeAt.toISOString(), rows });
    expect(await contents(target)).toEqual(await contents(source));
    expect(await readFamily(reading(target), filled.familyId)).toEqual(filled.family);
    expect((await copyOfData(reading(target), filled.personId)).cases).toHaveLength(1);
    const { talkCaseId } = await target.database.client.person.findUniqueOrThrow({
      where: { id: filled.personId },
    });
    expect(talkCaseId).toBe(filled.caseId);
    expect(rows.audit_entry).toBe(1_203);
    expect(await firstBrokenAuditEntry(target.database.client)).toBeNull();
  });

  it('goes on counting where the other database stopped', async () => {
    await backUp();
    const target = await openAnother();
    await loadBackup(target.database, path(), unchecked);
    const numbers = await inTransaction(target, async (work) => {
      const { person } = await createFamily(work);
      const concern = { personId: person.id, text: '想找社工', origin: 'person', kind: null } as const;
      await raiseConcern(work, { ...concern, urgency: 'routine', topic: 'other', because: [] });
      return work.db.welfareCase.findMany({ select: { number: true }, orderBy: { number: 'asc' } });
    });
    expect(numbers).toEqual([{ number: 1 }, { number: 2 }]);
  });

  it('moves from one kind of database to the other and back', async () => {
    const embedded = await openEmbeddedStore();
    await backUp();
    await loadBackup(embedded.database, path(), unchecked);
    const second = join(folder, 'second.backup');
    await writeBackup(embedded.database, second, madeAt);
    const back = await openAnother();
    await loadBackup(back.database, second, unchecked);
    expect(await contents(embedded)).toEqual(await contents(source));
    expect(await contents(back)).toEqual(await contents(source));
  });

  it('holds every table of the schema', async () => {
    const { rows } = await backUp();
    const tables = await readTables(source.database.client);
    expect(Object.keys(rows).sort()).toEqual(tables.map(({ name }) => name));
    expect(countRows({ rows })).toBeGreaterThan(1_203);
  });

  it('can be read by its owner alone and never replaces an older one', async () => {
    await backUp();
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    const before = readFileSync(path());
    await expect(backUp()).rejects.toMatchObject({ code: 'backupFileExists' });
    expect(readFileSync(path()).equals(before)).toBe(true);
  });

  it('is refused by a database that holds anything, which stays as it is', async () => {
    await backUp();
    const target = await openAnother();
    await inTransaction(target, (work) => offerActivity(work));
    const before = await contents(target);
    const load = loadBackup(target.database, path(), unchecked);
    await expect(load).rejects.toMatchObject({ code: 'databaseNotEmpty' });
    expect(await contents(target)).toEqual(before);
  });

  it('is refused as a whole when it was cut off, damaged, or is something else', async () => {
    const target = await openAnother();
    const before = await contents(target);
    const refused = () =>
      loadBackup(target.database, path(), unchecked).then(null, (error: unknown) => error);
    expect(await refused()).toMatchObject({ code: 'backupMissing' });
    await backUp();
    truncateSync(path(), statSync(path()).size - 200);
    expect(await refused()).toMatchObject({ code: 'backupUnreadable' });
    writeFileSync(path(), 'not a backup');
    expect(await refused()).toMatchObject({ code: 'backupUnreadable' });
    expect(await contents(target)).toEqual(before);
  });

  it('is undone when the check at its end refuses, such as one for the master key', async () => {
    await backUp();
    const target = await openAnother();
    const before = await contents(target);
    const refuse = async () => {
      throw new Error('another key');
    };
    await expect(loadBackup(target.database, path(), refuse)).rejects.toThrow('another key');
    expect(await contents(target)).toEqual(before);
  });

  it('is refused by a program of another version', async () => {
    await backUp();
    const target = await openAnother();
    await target.database.client
      .$executeRaw`UPDATE _prisma_migrations SET checksum = 'changed since' WHERE finished_at IS NOT NULL`;
    const error = await loadBackup(target.database, path(), unchecked).then(
      null,
      (thrown: unknown) => thrown,
    );
    expect(isAppError(error, 'backupOfOtherVersion')).toBe(true);
  });
});
