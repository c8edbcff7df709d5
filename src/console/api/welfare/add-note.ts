import { addNote } from '../../../domain/welfare/index.js';
import { welfareContract } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const addNoteRoute = defineRoute({
  endpoint: welfareContract.addNote,
  policy: 'workOnCases',
  audit: { action: 'welfare.note', recordKind: 'case', recordId: ({ params }) => params.id },
  handle: async ({ work, actor, params, body }) => ({
    noteId: await addNote(work, actor, params.id, body.text),
  }),
});
