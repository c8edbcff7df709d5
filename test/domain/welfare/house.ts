import { createTranslate } from '../../../src/core/i18n.js';
import { newId } from '../../../src/core/ids.js';
import type { NewConcern } from '../../../src/domain/welfare/index.js';
import { raiseConcern } from '../../../src/domain/welfare/index.js';
import { createDataKey } from '../../../src/store/encryption/data-keys.js';
import { inTransaction, type Store, type Work } from '../../../src/store/work.js';
import { createPerson, type PersonFields } from '../../support/factories/create-person.js';

export const translate = createTranslate();

/** A family that lives in an area, GB/T 2260; returns its id. */
async function familyIn(work: Work, residenceArea: string): Promise<string> {
  const key = await createDataKey(work);
  const [id, times] = [newId(), { createdAt: work.now, updatedAt: work.now }];
  await work.db.family.create({ data: { id, dataKeyId: key.id, residenceArea, ...times } });
  return id;
}

/** Somebody who writes to us and, where an area is given, whose family lives there. */
export function somebody(store: Store, fields: PersonFields & { livesIn?: string } = {}) {
  const { livesIn, ...rest } = fields;
  return inTransaction(store, async (work) => {
    const familyId = livesIn === undefined ? undefined : await familyIn(work, livesIn);
    return createPerson(work, { ...rest, ...(familyId && { familyId }) });
  });
}

/** Raises an urgent concern about violence in a person's own words, unless told otherwise. */
export function raise(store: Store, personId: string, fields: Partial<NewConcern> = {}) {
  const concern: NewConcern = {
    personId,
    text: '孩子爸爸昨晚又动手了',
    origin: 'text',
    kind: 'violence',
    urgency: 'urgent',
    topic: 'safety',
    because: ['hits-child'],
    ...fields,
  };
  return inTransaction(store, (work) => raiseConcern(work, concern));
}
