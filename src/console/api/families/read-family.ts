import { AppError } from '../../../core/errors.js';
import { familyKey, mayViewFamily, readFamily, readFamilyCare } from '../../../domain/families/index.js';
import { familiesContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const readFamilyRoute = defineRoute({
  endpoint: familiesContract.readFamily,
  policy: 'seeFamilies',
  audit: {
    action: 'families.view',
    recordKind: 'family',
    recordId: ({ params }) => params.id,
    reasonKey: ({ work, params }) => familyKey(work, params.id),
  },
  handle: async ({ work, actor, params: { id } }) => {
    const care = (await readFamilyCare(work, [id])).get(id);
    if (!care) throw new AppError('familyUnknown');
    if (!mayViewFamily(actor, care)) throw new AppError('notAllowed');
    return readFamily(work, id);
  },
});
