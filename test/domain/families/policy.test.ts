import { describe, expect, it } from '@jest/globals';
import { mayCorrectFamily, mayViewFamily } from '../../../src/domain/families/index.js';
import { everywhere, type StaffRole, staffRoles } from '../../../src/domain/staff/index.js';

const family = { residenceArea: '440307', caseTeamIds: ['team-of-case'] };
const viewer = (role: StaffRole, areas: string[], teamIds: string[] = ['team']) => ({ role, areas, teamIds });

describe('who may see and correct a family', () => {
  it('lets administrators and supervisors reach every family', () => {
    for (const role of ['administrator', 'supervisor'] as const) {
      expect(mayViewFamily(viewer(role, [], []), family)).toBe(true);
      expect(mayCorrectFamily(viewer(role, [], []), family)).toBe(true);
    }
  });

  it.each([
    ['of the county of their team', ['440307'], true],
    ['of the city of their team', ['440300'], true],
    ['of the province of their team', ['440000'], true],
    ['of another district', ['440306'], false],
    ['of nowhere, without a team', [], false],
    ['of everywhere', [everywhere], true],
  ])('lets a caseworker reach a family %s: %p → %p', (_, areas, allowed) => {
    expect(mayViewFamily(viewer('caseworker', areas), family)).toBe(allowed);
    expect(mayCorrectFamily(viewer('caseworker', areas), family)).toBe(allowed);
  });

  it('lets a caseworker reach a family from elsewhere that has a case with their team', () => {
    expect(mayViewFamily(viewer('caseworker', ['110105'], ['team-of-case']), family)).toBe(true);
  });

  it('keeps a family without a residence from caseworkers of an area', () => {
    const nowhere = { residenceArea: null, caseTeamIds: [] };
    expect(mayViewFamily(viewer('caseworker', ['440307']), nowhere)).toBe(false);
  });

  it('keeps families from every other role', () => {
    const trusted: StaffRole[] = ['administrator', 'supervisor', 'caseworker'];
    for (const role of staffRoles.filter((name) => !trusted.includes(name))) {
      const own = viewer(role, ['440307'], ['team-of-case']);
      expect([role, mayViewFamily(own, family), mayCorrectFamily(own, family)]).toEqual([role, false, false]);
    }
  });
});
