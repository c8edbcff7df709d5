import type pg from 'pg';
import type { AsyncSessionStore } from 'telegraf/session';

const table = 'CREATE TABLE telegraf_session (key text PRIMARY KEY, value jsonb NOT NULL)';

/** Keeps telegraf's sessions in PostgreSQL, one row a chat. */
export async function createSessionStore<Session>(pool: pg.Pool): Promise<AsyncSessionStore<Session>> {
  await pool.query(table);
  return {
    async get(key) {
      const found = await pool.query('SELECT value FROM telegraf_session WHERE key = $1', [key]);
      return found.rows[0]?.value;
    },
    async set(key, session) {
      await pool.query(
        `INSERT INTO telegraf_session (key, value) VALUES ($1, $2)
         ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`,
        [key, JSON.stringify(session)],
      );
    },
    async delete(key) {
      await pool.query('DELETE FROM telegraf_session WHERE key = $1', [key]);
    },
  };
}
