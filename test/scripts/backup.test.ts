import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFamily } from '../../src/domain/families/index.js';
import { rememberMasterKey } from '../../src/store/encryption/master-key.js';
import { inTransaction, reading } from '../../src/store/work.js';
import { createFamily } from '../support/factories/create-family.js';
import { testMasterKey } from '../support/store.js';
import { type DataFolder, makeDataFolder, processTimeout } from './house.js';

let data: DataFolder;
let fresh: DataFolder;
let familyId: string;
beforeAll(async () => {
  data = await makeDataFolder();
  fresh = await makeDataFolder({ key: false, database: false });
  familyId = await data.inside(async (store) => {
    await rememberMasterKey(store.database.client, testMasterKey);
    const { family } = await inTransaction(store, (work) =>
      createFamily(work, { guardian: { name: '欧阳慕容雪' } }),
    );
    return family.id;
  });
}, processTimeout);
afterAll(() => {
  data.remove();
  fresh.remove();
});

const file = () => join(data.folder, 'whole.backup');

describe('npm run backup and npm run restore', () => {
  it(
    'write a file without the master key or a readable name, and say so',
    async () => {
      const { code, stdout } = await data.run('backup.ts', file());
      expect(code).toBe(0);
      expect(stdout).toMatch(/主密钥不在备份里[\s\S]*master key is not in the backup/);
      expect(stdout).toContain(data.keyFile);
      const written = gunzipSync(readFileSync(file())).toString();
      const forms = (bytes: Buffer) => [bytes.toString('hex'), bytes.toString('base64'), bytes.toString()];
      for (const secret of [testMasterKey, Buffer.from('欧阳慕容雪')]) {
        for (const form of forms(secret)) expect(written.includes(form)).toBe(false);
      }
    },
    processTimeout,
  );

  it(
    'restore nothing where the master key is missing, and make none',
    async () => {
      const { code, stderr } = await fresh.run('restore.ts', file());
      expect(code).toBe(1);
      expect(stderr).toMatch(/主密钥[\s\S]*opens only with the master key/);
      expect(readdirSync(fresh.folder)).not.toContain('master.key');
    },
    processTimeout,
  );

  it(
    'bring everything back once the key is there, with an unbroken trail',
    async () => {
      copyFileSync(data.keyFile, fresh.keyFile);
      expect(await fresh.run('restore.ts', file())).toMatchObject({ code: 0, stderr: '' });
      const { guardians } = await fresh.inside((store) => readFamily(reading(store), familyId));
      expect(guardians.map(({ name }) => name)).toEqual(['欧阳慕容雪']);
      const { stdout } = await fresh.run('verify-audit.ts');
      expect(stdout).toContain('The audit trail of 2 entries is unbroken.');
    },
    processTimeout,
  );

  it(
    'refuse a database that holds records, and a call without a file',
    async () => {
      const onFull = await fresh.run('restore.ts', file());
      const nameless = await data.run('backup.ts');
      expect([onFull.code, nameless.code]).toEqual([1, 2]);
      expect(onFull.stderr).toContain('only an empty one');
      expect(nameless.stderr).toMatch(/用法[\s\S]*Usage/);
    },
    processTimeout,
  );
});
