import { describe, expect, it } from '@jest/globals';
import { looksAfter, maySetOnDuty, staffRoles } from '../../../src/domain/staff/index.js';

describe('the areas of a member of staff', () => {
  it('hold every place within them', () => {
    expect(looksAfter({ areas: ['440300'] }, '440307')).toBe(true);
    expect(looksAfter({ areas: ['440307'] }, '440307')).toBe(true);
    expect(looksAfter({ areas: ['440307'] }, '440306')).toBe(false);
    expect(looksAfter({ areas: ['440307'] }, '440300')).toBe(false);
  });

  it('hold what has no place yet only when they are everywhere', () => {
    expect(looksAfter({ areas: ['CN'] }, null)).toBe(true);
    expect(looksAfter({ areas: ['CN'] }, '110105')).toBe(true);
    expect(looksAfter({ areas: ['440300'] }, null)).toBe(false);
    expect(looksAfter({ areas: [] }, '440307')).toBe(false);
  });
});

describe('the duty of somebody else', () => {
  it('is planned by administrators and supervisors alone', () => {
    const able = staffRoles.filter((role) => maySetOnDuty({ id: 'me', role }, 'somebody-else'));
    expect(able).toEqual(['administrator', 'supervisor']);
  });

  it('is not the business of a caseworker, their own is', () => {
    expect(maySetOnDuty({ id: 'me', role: 'caseworker' }, 'me')).toBe(true);
    expect(maySetOnDuty({ id: 'me', role: 'volunteer' }, 'me')).toBe(false);
  });
});
