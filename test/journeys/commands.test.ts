import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reading } from '../../src/store/work.js';
import { signIn } from '../support/api-client.js';
import { dumpTables } from '../support/find-text.js';
import { createProgramHome, type Program, type ProgramHome, runNode } from '../support/program.js';

/** A first start on two cores, with the build, takes less than this many milliseconds. */
const firstStart = 60_000;
const start = ['--enable-source-maps', 'scripts/start.js'];

describe('npm start', () => {
  let home: ProgramHome;
  let settings: Record<string, string>;
  const programs: Program[] = [];
  let login = { email: '', password: '' };

  beforeAll(async () => {
    home = await createProgramHome('nothing');
    settings = { ...home.settings, DEFAULT_LOCALE: 'en', LOG_LEVEL: 'debug' };
  });

  afterAll(async () => {
    for (const { process } of programs) process.kill('SIGKILL');
    await Promise.all(programs.map(({ ended }) => ended));
    await home.remove();
  });

  function run(changes: Record<string, string> = {}): Program {
    const program = runNode(start, { ...settings, ...changes });
    programs.push(program);
    return program;
  }

  async function startReady(): Promise<{ program: Program; url: string }> {
    const program = run();
    await program.until('Houniao is ready.');
    return { program, url: /http:\/\/127\.0\.0\.1:\d+/.exec(program.printed())?.[0] ?? '' };
  }

  it(
    'serves at the addresses that it prints, and shows a login that works',
    async () => {
      const { program, url } = await startReady();

      const [, email = '', password = ''] =
        /First administrator[^:]*: (\S+) password (\S+)/.exec(program.printed()) ?? [];
      login = { email, password };
      for (const path of ['/healthz', '/readyz', '/api/openapi.json']) {
        expect({ path, status: (await fetch(url + path)).status }).toEqual({ path, status: 200 });
      }
      const administrator = await signIn(url, email, password);
      expect((await administrator.get('/api/cases')).body).toEqual({ cases: [] });
      expect(await program.stop()).toBe(0);
      expect(program.complained()).toBe('');
    },
    firstStart,
  );

  it(
    'changes nothing when the master key is mistyped',
    async () => {
      const rows = () => home.whileStopped((store) => dumpTables(reading(store).db));
      const before = await rows();
      const program = run({ MASTER_KEY: randomBytes(32).toString('base64') });
      expect(await program.ended).toBe(1);
      expect(program.complained()).toContain('MASTER_KEY');
      expect(program.complained()).toContain('Nothing has been changed.');
      expect(program.complained()).not.toContain('    at ');
      expect(await rows()).toEqual(before);
    },
    firstStart,
  );

  it(
    'shows the login only once',
    async () => {
      const { program, url } = await startReady();
      await signIn(url, login.email, login.password);
      expect(await program.stop()).toBe(0);
      expect(program.printed()).not.toContain('First administrator');
      expect(program.printed()).not.toContain(login.password);
    },
    firstStart,
  );

  it(
    'names everything that is wrong with the settings at once, and no value',
    async () => {
      const wrong = {
        PORT: 'seven',
        SAMPLE_DATA: 'maybe',
        TELEGRAM_BOT_TOKEN: 'hush-hush',
        MASTER_KEY: 'c2hvcnQ=',
      };
      const program = run(wrong);
      expect(await program.ended).toBe(1);
      for (const [variable, value] of Object.entries(wrong)) {
        expect(program.complained()).toContain(`  ${variable} must`);
        expect(program.complained()).not.toContain(value);
      }
      expect(program.printed()).toBe('');
    },
    firstStart,
  );
});
