import { newId } from '../../core/ids.js';
import { type DataKey, seal } from '../../store/encryption/seal.js';
import type { Work } from '../../store/work.js';
import { queueChannel } from './types.js';

export interface NewMessage {
  caseId: string;
  author: 'person' | 'bot' | 'staff' | 'note';
  staffId?: string;
  text: string;
  outboxId?: string | null;
}

/** Where the text of a message of a case is sealed. */
export function messagePlace(id: string) {
  return { table: 'case_message', column: 'body', row: id };
}

/** Where the text of a concern is sealed. */
export function concernPlace(id: string) {
  return { table: 'concern', column: 'body', row: id };
}

/** Adds a message to a case, sealed with the case's key; returns its id. */
export async function writeMessage({ db, now }: Work, key: DataKey, message: NewMessage): Promise<string> {
  const { text, ...rest } = message;
  const id = newId();
  await db.caseMessage.create({
    data: { id, ...rest, bodySealed: seal(key, messagePlace(id), text), createdAt: now },
  });
  return id;
}

/** Tells whoever watches the queues that a case changed, once the transaction commits. */
export async function notifyQueue({ db }: Work, caseId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_notify(${queueChannel}, ${caseId})`;
}
