import { seal } from '../../store/encryption/seal.js';
import type { Work } from '../../store/work.js';
import type { Session } from '../engine/session.js';
import type { Someone } from './find-people.js';

/** Stores where people are in the talk now. One statement, however many. */
export async function saveSessions(
  { db, now }: Work,
  sessions: ReadonlyMap<Someone, Session>,
): Promise<void> {
  const people = [...sessions.keys()];
  if (people.length === 0) return;
  const states = [...sessions].map(([{ key, person }, session]) => {
    const place = { table: 'chat_session', column: 'state', row: person.id };
    return Buffer.from(seal(key, place, JSON.stringify(session))).toString('hex');
  });
  await db.$executeRaw`
    INSERT INTO chat_session (person_id, state_sealed, updated_at)
    SELECT person_id, decode(state, 'hex'), ${now}
    FROM unnest(${people.map(({ person }) => person.id)}::uuid[], ${states}::text[]) AS fresh (person_id, state)
    ON CONFLICT (person_id) DO UPDATE SET state_sealed = EXCLUDED.state_sealed, updated_at = EXCLUDED.updated_at`;
}
