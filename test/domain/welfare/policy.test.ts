import { describe, expect, it } from '@jest/globals';
import { staffRoles } from '../../../src/domain/staff/index.js';
import { maySeeQueue, mayUseNotes, permissions } from '../../../src/domain/welfare/policy.js';

const ownTeam = 'own';

describe('who may see a case', () => {
  it.each([
    ['administrator', true, true, true],
    ['supervisor', true, true, false],
    ['caseworker', true, false, false],
    ['coordinator', false, false, false],
    ['volunteer', false, false, false],
    ['agency-partner', false, false, false],
    ['auditor', false, false, false],
  ] as const)('%s: own team %s, default queue %s, another team %s', (role, own, byDefault, other) => {
    const actor = { role, teamIds: [ownTeam] };
    expect(maySeeQueue(actor, ownTeam)).toBe(own);
    expect(maySeeQueue(actor, null)).toBe(byDefault);
    expect(maySeeQueue(actor, 'other')).toBe(other);
  });

  it('gives notes to nobody who sees no case', () => {
    const readers = staffRoles.filter((role) => mayUseNotes({ role, teamIds: [] }));
    expect(readers.filter((role) => permissions[role].cases === 'nothing')).toEqual([]);
  });
});
