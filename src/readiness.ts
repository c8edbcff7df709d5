import type { Channel } from './channels/channel.js';
import type { Logger } from './core/logger.js';
import { calendarEndsSoon } from './domain/welfare/index.js';
import { reading, type Store } from './store/work.js';

/**
 * Tells whether the program can do its work: the database answers and every channel is up. What works
 * but wants attention stands in `notes`.
 */
export function createReadiness(store: Store, channels: readonly Channel[], logger: Logger) {
  return async (): Promise<{ ready: boolean; reasons: string[]; notes: string[] }> => {
    const reasons = channels.flatMap((channel) => {
      const state = channel.state();
      if (state.status === 'ready') return [];
      return [`${channel.name}: ${state.status === 'down' ? state.reason : state.status}`];
    });
    try {
      const notes = await notesOf(store);
      return { ready: reasons.length === 0, reasons, notes };
    } catch (error) {
      logger.error({ name: error instanceof Error ? error.name : 'unknown' }, 'the database does not answer');
      return { ready: false, reasons: ['database: does not answer', ...reasons], notes: [] };
    }
  };
}

async function notesOf(store: Store): Promise<string[]> {
  const { db, now } = reading(store);
  const onDuty = await db.staff.count({ where: { active: true, onDuty: true } });
  const dead = await db.outboxMessage.count({ where: { state: 'dead' } });
  return [
    ...(onDuty === 0 ? ['nobody is on duty'] : []),
    ...(dead > 0 ? [`${dead} messages could not be sent`] : []),
    ...(calendarEndsSoon(now) ? ['the calendar of public holidays ends soon'] : []),
  ];
}
