import { newId } from '../../../src/core/ids.js';
import { createDataKey } from '../../../src/store/encryption/data-keys.js';
import { seal } from '../../../src/store/encryption/seal.js';
import type { Work } from '../../../src/store/work.js';

/** A case with one concern under a key of its own, as it stands in the database. */
export async function sealCase(
  work: Work,
  { personId, familyId, text }: { personId: string; familyId: string | null; text: string },
): Promise<{ caseId: string; concernId: string; keyId: string }> {
  const { db, now } = work;
  const key = await createDataKey(work);
  const [caseId, concernId] = [newId(), newId()];
  await db.welfareCase.create({
    data: {
      ...{ id: caseId, dataKeyId: key.id, personId, familyId },
      ...{ topic: 'child-protection', urgency: 1, state: 'open', openedAt: now, dueAt: now },
    },
  });
  const bodySealed = seal(key, { table: 'concern', column: 'body', row: concernId }, text);
  await db.concern.create({
    data: { id: concernId, caseId, urgency: 1, origin: 'text', because: [], bodySealed, createdAt: now },
  });
  return { caseId, concernId, keyId: key.id };
}
