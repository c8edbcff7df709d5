import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listStaff, listTeams, signIn } from '../../src/domain/staff/index.js';
import { firstBrokenAuditEntry } from '../../src/store/audit.js';
import { inTransaction, reading } from '../../src/store/work.js';
import { type DataFolder, makeDataFolder, processTimeout } from './house.js';

const generated = /^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/m;

let data: DataFolder;
beforeAll(async () => {
  data = await makeDataFolder();
}, processTimeout);
afterAll(() => data.remove());

const staff = (...args: string[]) => data.run('staff.ts', ...args);
const signInWith = (password: string) =>
  data.inside((store) =>
    inTransaction(store, (work) => signIn(work, { email: 'li@example.org', password })).then(
      ({ actor }) => actor,
    ),
  );
const readPassword = (stdout: string) => generated.exec(stdout)?.[0] ?? '';

describe('npm run staff', () => {
  let password: string;

  it(
    'makes a team and an account in it, whose password signs in',
    async () => {
      const team = await staff(
        'team',
        'add',
        '--name',
        '龙岗站',
        '--areas',
        '440307,440306',
        '--topics',
        'safety',
      );
      expect(team).toMatchObject({ code: 0, stderr: '' });
      const added = await staff(
        ...[
          'add',
          '--email',
          'Li@Example.org',
          '--role',
          'caseworker',
          '--name',
          '李老师',
          '--team',
          '龙岗站',
        ],
      );
      expect(added).toMatchObject({ code: 0, stderr: '' });
      password = readPassword(added.stdout);
      const actor = await signInWith(password);
      expect(actor).toMatchObject({ name: '李老师', role: 'caseworker', areas: ['440307', '440306'] });
    },
    processTimeout,
  );

  it(
    'sets a new password, after which the old one no longer signs in',
    async () => {
      const reset = await staff('reset-password', '--email', 'li@example.org');
      expect(reset.code).toBe(0);
      await expect(signInWith(password)).rejects.toMatchObject({ code: 'signInFailed' });
      expect(await signInWith(readPassword(reset.stdout))).toMatchObject({ role: 'caseworker' });
    },
    processTimeout,
  );

  it(
    'puts somebody on duty and lists them so',
    async () => {
      expect((await staff('on-duty', '--email', 'li@example.org', '--on')).code).toBe(0);
      const { stdout } = await staff('list');
      expect(stdout).toBe('li@example.org\tcaseworker\t李老师\t龙岗站\t值班 on duty\n');
    },
    processTimeout,
  );

  it('leaves each change in the audit trail, as one of the command line', async () => {
    const entries = await data.inside(async (store) => {
      expect(await firstBrokenAuditEntry(store.database.client)).toBeNull();
      return store.database.client.auditEntry.findMany({ orderBy: { position: 'asc' } });
    });
    expect(entries.map(({ action }) => action)).toEqual([
      'staff.create-team',
      'staff.add',
      'staff.set-team-members',
      'staff.reset-password',
      'staff.set-duty',
    ]);
    expect(entries.every(({ staffId }) => staffId === null)).toBe(true);
  });

  it(
    'says in both languages why it refuses, and changes nothing',
    async () => {
      const lost = await staff(
        'add',
        '--email',
        'wang@example.org',
        '--role',
        'auditor',
        '--team',
        '没有这个组',
      );
      expect(lost.code).toBe(1);
      expect(lost.stderr).toMatch(/工作组[\s\S]*no such team/);
      const left = await data.inside(async (store) => ({
        staff: await listStaff(reading(store)),
        teams: await listTeams(reading(store)),
      }));
      expect([left.staff.length, left.teams.length]).toEqual([1, 1]);
    },
    processTimeout,
  );

  it(
    'explains itself in both languages when called wrongly, without opening the database',
    async () => {
      const untouched = await makeDataFolder({ key: false, database: false });
      for (const args of [[], ['on-duty', '--email', 'a@b.org', '--on', '--off']]) {
        const { code, stdout, stderr } = await untouched.run('staff.ts', ...args);
        expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
        expect(stderr).toMatch(/用法[\s\S]*Usage/);
      }
      expect(readdirSync(untouched.folder)).toEqual([]);
      untouched.remove();
    },
    processTimeout,
  );
});
