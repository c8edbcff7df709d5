import { decodeBody } from '../../src/outbox/body.js';
import { unseal } from '../../src/store/encryption/seal.js';
import type { Work } from '../../src/store/work.js';
import type { TestPerson } from './factories/create-person.js';

/** The texts on their way to a person, in the order of enqueueing. */
export async function readOutbox({ db }: Work, { id, key }: TestPerson): Promise<string[]> {
  const rows = await db.outboxMessage.findMany({ where: { personId: id }, orderBy: { position: 'asc' } });
  return rows.map((row) => {
    const place = { table: 'outbox_message', column: 'body', row: row.id };
    return decodeBody(unseal(key, place, row.bodySealed)).text;
  });
}
