import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createConfig } from '../../src/config/config.js';
import { environmentSchema, readEnvironment, SettingsError } from '../../src/config/env.js';
import { packageRoot } from '../../src/core/package-root.js';

function refusalOf(variables: Record<string, string>): SettingsError {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
}

const wrong = {
  PORT: 'sesame-1',
  PUBLIC_URL: 'sesame-2',
  DATABASE_URL: 'mysql://sesame-3',
  MASTER_KEY: 'sesame-4',
  ADMIN_EMAIL: 'sesame-5',
  ADMIN_PASSWORD: 'sesame-6',
  SAMPLE_DATA: 'sesame-7',
  DEFAULT_LOCALE: 'sesame-8',
  TIME_ZONE: 'sesame-9',
  ROLES: 'web,sesame-10',
  LOG_LEVEL: 'sesame-11',
  TELEGRAM_BOT_TOKEN: 'sesame-12',
  TELEGRAM_API_ROOT: 'sesame-13',
  TELEGRAM_WEBHOOK_URL: 'sesame-14',
  TELEGRAM_WEBHOOK_SECRET: 'sesame-15',
};

describe('the settings', () => {
  it('are all named at once when they are wrong, each with its remedy', () => {
    const { problems, message } = refusalOf(wrong);
    expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual(Object.keys(wrong).sort());
    expect(problems.filter((problem) => !/ must /.test(problem))).toEqual([]);
    for (const problem of problems) expect(message).toContain(problem);
  });

  it('never show what was typed', () => {
    const { message, stack } = refusalOf(wrong);
    expect(`${message}${stack}`).not.toContain('sesame');
  });

  it('belong together: a server needs a key, a webhook needs a secret', () => {
    const both = { DATABASE_URL: 'postgresql://db/houniao', TELEGRAM_WEBHOOK_URL: 'https://example.org' };
    const names = refusalOf(both).problems.map((problem) => problem.split(' ')[0]);
    expect(names).toEqual(['MASTER_KEY', 'TELEGRAM_WEBHOOK_SECRET']);
  });

  it('count as absent when they are empty, and need none to be given', () => {
    const empty = Object.fromEntries(Object.keys(environmentSchema.shape).map((name) => [name, '']));
    expect(readEnvironment(empty)).toEqual(readEnvironment({}));
  });

  it('turn sample data on for the embedded database and off for a server, unless told', () => {
    const server = {
      DATABASE_URL: 'postgresql://db/houniao',
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    };
    const isOn = (variables: Record<string, string>) => createConfig(readEnvironment(variables)).sampleData;
    expect([isOn({}), isOn(server)]).toEqual([true, false]);
    expect([isOn({ SAMPLE_DATA: 'off' }), isOn({ ...server, SAMPLE_DATA: 'on' })]).toEqual([false, true]);
  });

  it('stand in .env.example under the same names, each once and with a line that explains it', () => {
    const lines = readFileSync(join(packageRoot, '.env.example'), 'utf8').split('\n');
    const settings = lines.flatMap((line, at) => {
      const name = /^([A-Z_]+)=/.exec(line)?.[1];
      return name === undefined ? [] : [{ name, explained: /^# \S/.test(lines[at - 1] ?? '') }];
    });
    expect(settings.map(({ name }) => name)).toEqual(Object.keys(environmentSchema.shape));
    expect(settings.filter(({ explained }) => !explained)).toEqual([]);
  });

  it('are their own defaults where .env.example gives a value', () => {
    const text = readFileSync(join(packageRoot, '.env.example'), 'utf8');
    const given = [...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]);
    expect(readEnvironment(Object.fromEntries(given))).toEqual(readEnvironment({}));
  });
});
