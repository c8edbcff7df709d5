import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { backupLines } from '../../src/store/backup/read-database.js';
import { findMasterKey, rememberMasterKey } from '../../src/store/encryption/master-key.js';
import { inTransaction } from '../../src/store/work.js';
import { createFamily } from '../support/factories/create-family.js';
import { openTestStore, type TestStore, testMasterKey } from '../support/store.js';

const wrongKey = Buffer.alloc(32, 8);

let store: TestStore;
let folder: string;
beforeAll(async () => {
  store = await openTestStore();
  await inTransaction(store, (work) => createFamily(work));
});
afterAll(() => store.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'houniao-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const keyFile = () => join(folder, 'master.key');
const find = (fromSettings: Buffer | null) => findMasterKey(store.database.client, fromSettings, folder);

/** Every row of the database and every file of the data folder. */
async function everything() {
  const rows = await store.database.client.$transaction(
    async (db) => {
      const lines: string[] = [];
      for await (const line of backupLines(db, new Date(0))) lines.push(line);
      return lines;
    },
    { isolationLevel: 'RepeatableRead' },
  );
  const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  return { rows, files };
}

describe('a database with sealed records', () => {
  it('refuses to open when its master key is lost, and neither it nor the data folder changes', async () => {
    const before = await everything();
    await expect(find(null)).rejects.toMatchObject({ code: 'masterKeyLost', params: { path: keyFile() } });
    expect(await everything()).toEqual(before);
  });

  it('refuses a mistyped master key from the settings, and nothing changes', async () => {
    const before = await everything();
    await expect(find(wrongKey)).rejects.toMatchObject({ code: 'masterKeyWrong' });
    expect(await everything()).toEqual(before);
  });

  it('refuses a wrong master key in the data folder, and leaves the file as it is', async () => {
    writeFileSync(keyFile(), wrongKey.toString('base64'));
    const before = await everything();
    await expect(find(null)).rejects.toMatchObject({ code: 'masterKeyWrong' });
    expect(await everything()).toEqual(before);
  });

  it('refuses a key that was cut short', async () => {
    await expect(find(testMasterKey.subarray(0, 31))).rejects.toMatchObject({ code: 'masterKeyWrong' });
  });

  it('opens with the right key from either place, and keeps no copy of one from the settings', async () => {
    expect(await find(testMasterKey)).toEqual(testMasterKey);
    expect(existsSync(keyFile())).toBe(false);
    writeFileSync(keyFile(), `${testMasterKey.toString('base64')}\n`);
    expect(await find(null)).toEqual(testMasterKey);
  });

  it('takes the key from the settings before the one in the data folder', async () => {
    writeFileSync(keyFile(), wrongKey.toString('base64'));
    expect(await find(testMasterKey)).toEqual(testMasterKey);
  });
});

describe('a new database', () => {
  it('makes a key that only its owner can read and that opens it from then on', async () => {
    const fresh = await openTestStore();
    const { client } = fresh.database;
    await client.masterKeyCheck.deleteMany();
    const made = await findMasterKey(client, null, folder);
    expect(made).toHaveLength(32);
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    await rememberMasterKey(client, made);
    expect(await findMasterKey(client, null, folder)).toEqual(made);
    await expect(findMasterKey(client, testMasterKey, folder)).rejects.toMatchObject({
      code: 'masterKeyWrong',
    });
    await fresh.close();
  });
});
