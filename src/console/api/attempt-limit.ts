import { createHash } from 'node:crypto';
import type { Clock } from '../../core/clock.js';
import { AppError } from '../../core/errors.js';

/** Slows down whoever guesses: counts what failed for a key, in the memory of this process. */
export interface AttemptLimit {
  /**
   * Runs an attempt. One that succeeds does not count; one under way does, so that many at once gain
   * nothing.
   * @throws AppError `tooManyAttempts` (`minutes`), or what the attempt throws
   */
  run<T>(key: string, attempt: () => Promise<T>): Promise<T>;
}

interface Count {
  attempts: number;
  endsAt: number;
}

const mostKeys = 10_000;

/** Allows `max` failures of one key within `windowMs` of the first. */
export function createAttemptLimit(
  clock: Clock,
  { max, windowMs }: { max: number; windowMs: number },
): AttemptLimit {
  const counts = new Map<string, Count>();

  function countOf(key: string, now: number): Count {
    const found = counts.get(key);
    if (found && now < found.endsAt) return found;
    const fresh = { attempts: 0, endsAt: now + windowMs };
    if (counts.size >= mostKeys) forgetEnded(counts, now);
    counts.set(key, fresh);
    return fresh;
  }

  return {
    async run(key, attempt) {
      const now = clock.now().getTime();
      const count = countOf(digest(key), now);
      if (count.attempts >= max) {
        throw new AppError('tooManyAttempts', { minutes: Math.ceil((count.endsAt - now) / 60_000) });
      }
      count.attempts += 1;
      const result = await attempt();
      count.attempts -= 1;
      return result;
    },
  };
}

// When nothing has ended the oldest go: the memory stays bounded, whoever fills it.
function forgetEnded(counts: Map<string, Count>, now: number): void {
  for (const [key, { endsAt }] of counts) if (endsAt <= now) counts.delete(key);
  for (const key of counts.keys()) {
    if (counts.size < mostKeys) return;
    counts.delete(key);
  }
}

function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64');
}
