import type { Db } from '../store/database.js';

/** A message that was given up, for staff to see; its body stays sealed. */
export interface DeadLetter {
  id: string;
  personId: string;
  chatId: string;
  kind: string;
  attempts: number;
  /** The code of the last problem. */
  lastProblem: string | null;
  createdAt: Date;
  settledAt: Date | null;
}

/** The messages that were given up, newest first. */
export function deadLetters(db: Db, most = 200): Promise<DeadLetter[]> {
  return db.outboxMessage.findMany({
    where: { state: 'dead' },
    orderBy: { position: 'desc' },
    take: most,
    select: {
      id: true,
      personId: true,
      chatId: true,
      kind: true,
      attempts: true,
      lastProblem: true,
      createdAt: true,
      settledAt: true,
    },
  });
}

/** How many messages are in each state; a state without any is absent. */
export async function countOutboxByState(db: Db): Promise<Record<string, number>> {
  const groups = await db.outboxMessage.groupBy({ by: ['state'], _count: true });
  return Object.fromEntries(groups.map(({ state, _count }) => [state, _count]));
}
