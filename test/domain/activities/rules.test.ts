import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ageProblem,
  describeTime,
  fullYears,
  mayManageActivities,
  mayReadSignUps,
  newActivitySchema,
} from '../../../src/domain/activities/index.js';
import { staffRoles } from '../../../src/domain/staff/index.js';

describe('full years', () => {
  it.each([
    ['2018-03-05', '2026-03-04', 7],
    ['2018-03-05', '2026-03-05', 8],
    ['2020-02-29', '2026-02-28', 5],
    ['2020-02-29', '2026-03-01', 6],
  ])('of somebody born on %s are, on %s, %d', (birth, on, years) => {
    expect(fullYears(birth, on)).toBe(years);
  });
});

describe('the age limits of an activity', () => {
  const sixToTen = { startsAt: new Date('2026-12-05T06:00:00Z'), minAge: 6, maxAge: 10 };
  const born = (birthDate: string | null, birthPrecision: 'day' | 'month' | 'year' = 'day') => ({
    birthDate,
    birthPrecision: birthDate === null ? null : birthPrecision,
  });

  it.each([
    ['who is six on the day itself', born('2020-12-05'), null],
    ['who is six the day after', born('2020-12-06'), 'childTooYoung'],
    ['who is nine for one day more', born('2016-12-06'), null],
    ['who is ten on the day itself', born('2016-12-05'), 'childTooOld'],
    ['whose birth date is not known', born(null), null],
    ['who may be six, by the month', born('2020-12-01', 'month'), null],
    ['who may still be nine, by the month', born('2016-12-01', 'month'), null],
    ['who may still be nine, by the year', born('2016-01-01', 'year'), null],
    ['who is ten by the year for certain', born('2015-01-01', 'year'), 'childTooOld'],
    ['who is five by the year for certain', born('2021-01-01', 'year'), 'childTooYoung'],
  ])('give for a child %s: %p → %p', (_, child, problem) => {
    expect(ageProblem(child, sixToTen)).toBe(problem);
  });

  it('count on the day in Shanghai, not the day in London', () => {
    const earlyMorning = { ...sixToTen, startsAt: new Date('2026-12-04T17:00:00Z') };
    expect(ageProblem(born('2020-12-05'), earlyMorning)).toBeNull();
  });

  it('never refuse a child whose exact birth date they would take', () => {
    const birth = fc
      .date({ min: new Date('2008-01-01'), max: new Date('2026-12-04'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(birth, (day) => {
        fc.pre(ageProblem(born(day), sixToTen) === null);
        expect(ageProblem(born(`${day.slice(0, 7)}-01`, 'month'), sixToTen)).toBeNull();
        expect(ageProblem(born(`${day.slice(0, 4)}-01-01`, 'year'), sixToTen)).toBeNull();
      }),
    );
  });
});

describe('a new activity', () => {
  const said = {
    title: '周六手工课',
    description: '做一盏小灯',
    place: '幸福社区活动室',
    area: '440307',
    startsAt: '2026-12-05T14:00:00+08:00',
    endsAt: '2026-12-05T16:00:00+08:00',
    capacity: 10,
    minAge: 6,
    maxAge: 10,
  };
  const accepts = (changes: object) => newActivitySchema.safeParse({ ...said, ...changes }).success;

  it('is taken with its times as moments', () => {
    expect(newActivitySchema.parse(said).startsAt).toEqual(new Date('2026-12-05T06:00:00Z'));
  });

  it.each([
    ['a title over 60 characters', { title: '长'.repeat(61) }],
    ['an end before the start', { endsAt: said.startsAt }],
    ['no seat', { capacity: 0 }],
    ['no age between the limits', { maxAge: 6 }],
    ['a time without its offset', { startsAt: '2026-12-05T14:00:00' }],
    ['an area that is not in the table', { area: '999999' }],
  ])('is refused with %s', (_, changes) => {
    expect(accepts(changes)).toBe(false);
  });
});

describe('the time of an activity', () => {
  const afternoon = { startsAt: new Date('2026-09-12T06:00:00Z'), endsAt: new Date('2026-09-12T08:00:00Z') };

  it('is written for parents in both languages', () => {
    expect(describeTime('zh-CN', afternoon)).toBe('9月12日 周六 14:00–16:00');
    expect(describeTime('en', afternoon)).toBe('Sat 12 Sept 14:00–16:00');
  });

  it('names both days of a camp', () => {
    const camp = { ...afternoon, endsAt: new Date('2026-09-13T04:00:00Z') };
    expect(describeTime('zh-CN', camp)).toBe('9月12日 周六 14:00–9月13日 周日 12:00');
  });
});

describe('who may do what with activities', () => {
  it('lets those who organise them create, cancel and see the sign-ups', () => {
    const organisers = staffRoles.filter((role) => mayManageActivities({ role }));
    expect(organisers).toEqual(['administrator', 'supervisor', 'coordinator', 'volunteer']);
    expect(staffRoles.filter((role) => mayReadSignUps({ role }))).toEqual(organisers);
  });
});
