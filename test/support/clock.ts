import type { Clock } from '../../src/core/clock.js';

/** A clock that stands until it is moved. Starts on Monday 23 November 2026, 10:00 in Shanghai. */
export function createTestClock(
  start = '2026-11-23T02:00:00Z',
): Clock & { set(time: string): void; advance(ms: number): void } {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    set: (time) => {
      now = new Date(time);
    },
    advance: (ms) => {
      now = new Date(now.getTime() + ms);
    },
  };
}
