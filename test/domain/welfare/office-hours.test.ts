import { describe, expect, it } from '@jest/globals';
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { officeHours } from '../../../src/domain/welfare/office-hours.js';

const at = (time: string) => officeHours(new Date(`${time}+08:00`));

describe('office hours', () => {
  it('are open from nine to half past five on a working day, the last minute excluded', () => {
    expect(at('2026-11-23T09:00:00')).toBe('open');
    expect(at('2026-11-23T17:29:59')).toBe('open');
    expect(at('2026-11-23T17:30:00')).toEqual({ nextDay: '2026-11-24' });
  });

  it('name the same day to whoever writes before it opens', () => {
    expect(at('2026-11-23T00:10:00')).toEqual({ nextDay: '2026-11-23' });
  });

  it('name Monday to whoever writes on Friday evening or at the weekend', () => {
    expect(at('2026-11-27T18:00:00')).toEqual({ nextDay: '2026-11-30' });
    expect(at('2026-11-28T10:00:00')).toEqual({ nextDay: '2026-11-30' });
  });

  it('are open on a Saturday that makes up for a holiday', () => {
    expect(at('2026-10-10T10:00:00')).toBe('open');
  });

  it('name the make-up workday at the weekend after a long holiday', () => {
    expect(at('2026-09-30T18:00:00')).toEqual({ nextDay: '2026-10-08' });
    expect(at('2026-10-09T18:00:00')).toEqual({ nextDay: '2026-10-10' });
  });

  it('always name a working day that is not past', () => {
    const moment = fc.date({ min: new Date('2025-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (now) => {
        const hours = officeHours(now);
        if (hours === 'open') return;
        const opening = new Date(`${hours.nextDay}T09:00:00+08:00`);
        expect(chineseDays.isWorkday(hours.nextDay)).toBe(true);
        expect(opening.getTime()).toBeGreaterThan(now.getTime());
      }),
      { numRuns: 300 },
    );
  });
});
