import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Eligibility,
  type EligibilityFacts,
  eligibility,
} from '../../../src/domain/families/eligibility.js';
import { addDays, addMonths, type DatePrecision } from '../../../src/domain/families/identity/index.js';

const child: EligibilityFacts = {
  birthDate: '2018-03-05',
  birthPrecision: 'day',
  registrationArea: '341202',
  residenceArea: '440307',
  arrivedOn: '2026-01-10',
  arrivedPrecision: 'day',
  withGuardian: true,
};

const nothing: EligibilityFacts = {
  ...child,
  birthDate: null,
  registrationArea: null,
  residenceArea: null,
  arrivedOn: null,
  withGuardian: null,
};

const day = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((count) => addDays(from, count));
const precision = fc.constantFrom<DatePrecision>('day', 'month', 'year');
const order = ['not-yet', 'unknown', 'eligible', 'unknown-again', 'not'];

describe('who counts as a migrant child', () => {
  it('counts a child from six months after the move until the day before the 16th birthday', () => {
    expect(eligibility(child, '2026-07-09')).toEqual({ status: 'not-yet', from: '2026-07-10' });
    expect(eligibility(child, '2026-07-10')).toEqual({ status: 'eligible', until: '2034-03-05' });
    expect(eligibility(child, '2034-03-04')).toEqual({ status: 'eligible', until: '2034-03-05' });
    expect(eligibility(child, '2034-03-05')).toEqual({ status: 'not', because: 'age' });
  });

  it('counts six months from the end of a month to the last day of a shorter one', () => {
    expect(eligibility({ ...child, arrivedOn: '2025-08-31' }, '2026-02-27')).toEqual({
      status: 'not-yet',
      from: '2026-02-28',
    });
  });

  it('does not count a child who stays in the county of registration', () => {
    expect(eligibility({ ...child, residenceArea: '341202' }, '2026-08-01')).toEqual({
      status: 'not',
      because: 'same-county',
    });
    const inDongguan = { ...child, registrationArea: '441900', residenceArea: '441900' };
    expect(eligibility(inDongguan, '2026-08-01')).toEqual({ status: 'not', because: 'same-county' });
  });

  it('does not count a move between urban districts of one city, but one from its counties', () => {
    const toYingquan = { ...child, residenceArea: '341204' };
    expect(eligibility(toYingquan, '2026-08-01')).toEqual({ status: 'not', because: 'same-central-city' });
    expect(eligibility({ ...toYingquan, registrationArea: '341222' }, '2026-08-01').status).toBe('eligible');
  });

  it('does not count a child who lives without a guardian', () => {
    expect(eligibility({ ...child, withGuardian: false }, '2026-08-01')).toEqual({
      status: 'not',
      because: 'no-guardian',
    });
  });

  it('counts a child born after the move from its birth', () => {
    expect(eligibility({ ...child, birthDate: '2026-06-15' }, '2026-08-01')).toEqual({
      status: 'not-yet',
      from: '2026-12-15',
    });
  });

  it('does not promise anything to a child who will be 16 before the six months are over', () => {
    expect(eligibility({ ...child, birthDate: '2010-05-01' }, '2026-02-01')).toEqual({
      status: 'not',
      because: 'age',
    });
  });

  it('names everything that is missing', () => {
    expect(eligibility(nothing, '2026-08-01')).toEqual({
      status: 'unknown',
      missing: ['birthDate', 'registrationArea', 'residenceArea', 'arrivedOn', 'withGuardian'],
    });
  });

  it('says no from what is known, whatever else is missing', () => {
    expect(eligibility({ ...nothing, birthDate: '2008-01-01' }, '2026-08-01').status).toBe('not');
    expect(eligibility({ ...nothing, withGuardian: false }, '2026-08-01').status).toBe('not');
    const atHome = { ...nothing, registrationArea: '341202', residenceArea: '341202' };
    expect(eligibility(atHome, '2026-08-01')).toEqual({ status: 'not', because: 'same-county' });
  });

  it('asks for the county where a city leaves open whether its border was crossed', () => {
    expect(eligibility({ ...child, residenceArea: '341200' }, '2026-08-01')).toEqual({
      status: 'unknown',
      missing: ['residenceArea'],
    });
    expect(eligibility({ ...child, registrationArea: '340000' }, '2026-08-01').status).toBe('eligible');
  });

  it('reads a month in the favour of the child', () => {
    const rough: EligibilityFacts = { ...child, birthPrecision: 'month', arrivedPrecision: 'month' };
    expect(eligibility(rough, '2026-07-01')).toEqual({ status: 'eligible', until: '2034-03-31' });
  });

  it('leaves open what a year leaves open', () => {
    const rough: EligibilityFacts = { ...child, arrivedOn: '2025-01-01', arrivedPrecision: 'year' };
    expect(eligibility(rough, '2025-06-30')).toEqual({ status: 'not-yet', from: '2025-07-01' });
    expect(eligibility(rough, '2026-01-01')).toEqual({ status: 'unknown', missing: ['arrivedOn'] });
    expect(eligibility(rough, '2026-06-30').status).toBe('eligible');
    const sixteenThisYear: EligibilityFacts = { ...child, birthDate: '2010-01-01', birthPrecision: 'year' };
    expect(eligibility(sixteenThisYear, '2026-08-01')).toEqual({ status: 'unknown', missing: ['birthDate'] });
  });

  it('is not yet, then eligible until the birthday, then never again', () => {
    const days = fc.array(day('2020-01-01', 9_000), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(day('2005-01-01', 7_000), day('2015-01-01', 4_000), days, (birthDate, arrivedOn, dates) => {
        const facts = { ...child, birthDate, arrivedOn };
        const states = dates.sort().map((date) => eligibility(facts, date).status);
        expect(states).toEqual([...states].sort((one, other) => order.indexOf(one) - order.indexOf(other)));
        expect(states).not.toContain('unknown');
      }),
    );
  });

  it('changes exactly on the day that it names', () => {
    fc.assert(
      fc.property(
        day('2005-01-01', 7_000),
        day('2015-01-01', 4_000),
        day('2015-01-01', 6_000),
        (birthDate, arrivedOn, date) => {
          const facts = { ...child, birthDate, arrivedOn };
          const now = eligibility(facts, date);
          if (now.status === 'not-yet') {
            expect(eligibility(facts, addDays(now.from, -1)).status).toBe('not-yet');
            expect(eligibility(facts, now.from).status).toBe('eligible');
          }
          if (now.status === 'eligible') {
            expect(now.until).toBe(addMonths(birthDate, 192));
            expect(eligibility(facts, addDays(now.until, -1)).status).toBe('eligible');
            expect(eligibility(facts, now.until).status).toBe('not');
          }
        },
      ),
    );
  });

  it('moves in one direction for dates that are known roughly, too', () => {
    const facts = fc.record({
      birthDate: day('2005-01-01', 7_000),
      birthPrecision: precision,
      arrivedOn: day('2015-01-01', 4_000),
      arrivedPrecision: precision,
    });
    fc.assert(
      fc.property(
        facts,
        fc.array(day('2015-01-01', 9_000), { minLength: 2, maxLength: 20 }),
        (rough, dates) => {
          const results = dates.sort().map((date) => eligibility({ ...child, ...rough }, date));
          const steps = results.map(stepOf).map((step) => order.indexOf(step));
          expect(steps).toEqual([...steps].sort((one, other) => one - other));
        },
      ),
    );
  });
});

/** Doubt about the move comes before the time that counts, doubt about the birthday after it. */
function stepOf(result: Eligibility): string {
  return result.status === 'unknown' && result.missing.includes('birthDate')
    ? 'unknown-again'
    : result.status;
}
