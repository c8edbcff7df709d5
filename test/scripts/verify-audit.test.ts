import { renameSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTranslate, locales } from '../../src/core/i18n.js';
import { audit } from '../../src/store/audit.js';
import { holdDataFolder } from '../../src/store/data-folder.js';
import { inTransaction } from '../../src/store/work.js';
import { type DataFolder, makeDataFolder, processTimeout } from './house.js';

const translate = createTranslate();

let data: DataFolder;
beforeAll(async () => {
  data = await makeDataFolder();
  const view = { staffId: null, action: 'families.view', recordKind: 'family' };
  const events = ['a', 'b', 'c', 'd'].map((recordId) => ({ ...view, recordId }));
  await data.inside((store) => inTransaction(store, (work) => audit(work, events)));
}, processTimeout);
afterAll(() => data.remove());

const verify = () => data.run('verify-audit.ts');

describe('npm run audit:verify', () => {
  it(
    'counts the entries of an unbroken trail',
    async () => {
      const { code, stdout } = await verify();
      expect(code).toBe(0);
      expect(stdout).toMatch(/4 条，完整[\s\S]*4 entries is unbroken/);
    },
    processTimeout,
  );

  it(
    'keeps away from a data folder that another process has open',
    async () => {
      const release = await holdDataFolder(data.folder);
      const { code, stderr } = await verify();
      await release();
      expect(code).toBe(1);
      for (const locale of locales) {
        expect(stderr).toContain(translate(locale, 'errors:dataFolderInUse', { folder: data.folder }));
      }
    },
    processTimeout,
  );

  it(
    'does not start with a lost or mistyped master key, and makes none',
    async () => {
      renameSync(data.keyFile, `${data.keyFile}.away`);
      const lost = await verify();
      writeFileSync(data.keyFile, Buffer.alloc(32, 8).toString('base64'));
      const mistyped = await verify();
      renameSync(`${data.keyFile}.away`, data.keyFile);
      expect([lost.code, mistyped.code]).toEqual([1, 1]);
      expect(lost.stderr).toContain(translate('en', 'errors:masterKeyLost', { path: data.keyFile }));
      expect(mistyped.stderr).toContain(translate('en', 'errors:masterKeyWrong', { path: data.keyFile }));
    },
    processTimeout,
  );

  it(
    'names the first entry that somebody altered',
    async () => {
      await data.inside(async ({ database: { client } }) => {
        await client.$executeRaw`ALTER TABLE audit_entry DISABLE TRIGGER USER`;
        await client.$executeRaw`UPDATE audit_entry SET record_id = 'z' WHERE position = 3`;
      });
      const { code, stdout } = await verify();
      expect(code).toBe(1);
      expect(stdout).toMatch(/第 3 条[\s\S]*broken at entry 3/);
    },
    processTimeout,
  );
});
