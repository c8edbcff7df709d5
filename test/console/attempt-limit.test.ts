import { describe, expect, it } from '@jest/globals';
import { createAttemptLimit } from '../../src/console/api/attempt-limit.js';
import { createTestClock } from '../support/clock.js';

const fail = () => Promise.reject(new Error('wrong'));
const codeOf = (promise: Promise<unknown>) => promise.then(String, (error: Error) => error.message);

describe('a limit of attempts', () => {
  it('counts failures, not successes', async () => {
    const limit = createAttemptLimit(createTestClock(), { max: 2, windowMs: 60_000 });
    for (let round = 0; round < 5; round += 1) expect(await limit.run('li', async () => 'in')).toBe('in');
    expect(await codeOf(limit.run('li', fail))).toBe('wrong');
    expect(await codeOf(limit.run('li', fail))).toBe('wrong');
    expect(await codeOf(limit.run('li', async () => 'in'))).toBe('tooManyAttempts');
    expect(await limit.run('wang', async () => 'in')).toBe('in');
  });

  it('starts anew at the end of its window, to the moment', async () => {
    const clock = createTestClock();
    const limit = createAttemptLimit(clock, { max: 1, windowMs: 60_000 });
    await codeOf(limit.run('li', fail));
    clock.advance(59_999);
    expect(await codeOf(limit.run('li', fail))).toBe('tooManyAttempts');
    clock.advance(1);
    expect(await codeOf(limit.run('li', fail))).toBe('wrong');
  });

  it('remembers the latest ten thousand keys and no more', async () => {
    const limit = createAttemptLimit(createTestClock(), { max: 1, windowMs: 60_000 });
    for (let key = 0; key <= 10_000; key += 1) await codeOf(limit.run(`key ${key}`, fail));
    expect(await codeOf(limit.run('key 10000', fail))).toBe('tooManyAttempts');
    expect(await codeOf(limit.run('key 0', fail))).toBe('wrong');
  });
});
