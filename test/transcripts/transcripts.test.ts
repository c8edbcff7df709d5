import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { createTestClock } from '../support/clock.js';
import { openTestStore } from '../support/store.js';
import { playTranscript } from '../support/transcript.js';

// Chats as text, for a social worker to read. `npm run transcripts` writes down anew what the bot says;
// the difference is then reviewed like any other change.
const folder = fileURLToPath(new URL('.', import.meta.url));
const rewrite = process.env.REWRITE_TRANSCRIPTS === '1';
const scripts = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.txt'))
  .sort();

describe('the transcripts', () => {
  it.each(scripts)('goes as written in %s', async (name) => {
    const clock = createTestClock();
    const store = await openTestStore(clock);
    try {
      const script = readFileSync(join(folder, name), 'utf8');
      const played = await playTranscript(script, store, clock);
      if (rewrite) writeFileSync(join(folder, name), played);
      else expect(played).toBe(script);
    } finally {
      await store.close();
    }
  });
});
