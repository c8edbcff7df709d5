import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  caseNumber,
  chooseTeam,
  dueAt,
  urgencyLevel,
  urgencyOf,
  withConcern,
} from '../../../src/domain/welfare/rules.js';
import { urgencyNames } from '../../../src/domain/welfare/types.js';
import { calendarCoversUntil, calendarEndsSoon } from '../../../src/domain/welfare/working-days.js';

const shanghai = (time: string) => new Date(`${time}+08:00`);

describe('the number of a case', () => {
  it.each([
    ['emergency', 'A27'],
    ['urgent', 'B27'],
    ['soon', 'C27'],
    ['routine', 'D27'],
  ] as const)('is spoken with the letter of its urgency: %s is %s', (urgency, spoken) => {
    expect(caseNumber(urgency, 27)).toBe(spoken);
  });

  it('keeps each urgency through its stored number, and refuses a number that none has', () => {
    expect(urgencyNames.map((name) => urgencyOf(urgencyLevel(name)))).toEqual(urgencyNames);
    expect(() => urgencyOf(4)).toThrow('4');
  });
});

describe('the due time', () => {
  it.each([
    ['emergency', '2026-10-02T03:00', '2026-10-02T03:10'],
    ['urgent', '2026-10-02T03:00', '2026-10-02T07:00'],
    ['soon', '2026-11-23T10:00', '2026-11-26T17:30'],
    ['routine', '2026-11-23T10:00', '2026-11-30T17:30'],
  ] as const)('of an %s case opened at %s is %s', (urgency, opened, due) => {
    expect(dueAt(urgency, shanghai(opened))).toEqual(shanghai(due));
  });

  it.each([
    [
      'skips the National Day week and counts the make-up Saturday',
      'soon',
      '2026-09-30T10:00',
      '2026-10-10T17:30',
    ],
    ['goes on after the make-up Saturday on Monday', 'routine', '2026-09-30T10:00', '2026-10-13T17:30'],
    ['counts the make-up Sunday before the holiday', 'soon', '2026-09-18T10:00', '2026-09-22T17:30'],
    [
      'does not count the day of opening, even in the holiday',
      'soon',
      '2026-10-03T23:59',
      '2026-10-10T17:30',
    ],
    ['goes by the day in Shanghai, not in Greenwich', 'soon', '2026-10-08T00:30', '2026-10-12T17:30'],
  ] as const)('%s', (_, urgency, opened, due) => {
    expect(dueAt(urgency, shanghai(opened))).toEqual(shanghai(due));
  });

  it('knows until when the holidays are known, and warns a month before', () => {
    const until = shanghai(`${calendarCoversUntil()}T00:00`);
    expect(until.getTime()).toBeGreaterThanOrEqual(shanghai('2027-01-01T00:00').getTime());
    const daysBefore = (days: number) => new Date(until.getTime() - days * 86_400_000);
    expect(calendarEndsSoon(daysBefore(31))).toBe(false);
    expect(calendarEndsSoon(daysBefore(30))).toBe(true);
    expect(calendarEndsSoon(until)).toBe(true);
  });
});

describe('a concern that joins a case', () => {
  const urgency = fc.constantFrom(...urgencyNames);
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });

  it('never makes it less urgent or due later', () => {
    fc.assert(
      fc.property(urgency, urgency, moment, moment, (before, joining, opened, now) => {
        const pressure = { urgency: before, dueAt: dueAt(before, opened) };
        const after = withConcern(pressure, joining, now);
        expect(urgencyLevel(after.urgency)).toBe(Math.min(urgencyLevel(before), urgencyLevel(joining)));
        expect(after.dueAt.getTime()).toBeLessThanOrEqual(pressure.dueAt.getTime());
        expect(after.escalated).toBe(after.urgency !== before);
      }),
    );
  });
});

describe('the team of a case', () => {
  const longgang = { id: 'longgang', areas: ['440307'], topics: [] };
  const safety = { id: 'safety', areas: ['440300'], topics: ['safety'] };
  const shenzhen = { id: 'shenzhen', areas: ['440300'], topics: [] };
  const guangdong = { id: 'guangdong', areas: ['340000', '440000'], topics: ['schooling', 'living'] };
  const everywhere = { id: 'everywhere', areas: [], topics: ['safety', 'healthcare'] };
  const teams = [everywhere, guangdong, shenzhen, safety, longgang];

  it.each([
    ['the district before the city', '440307', 'safety', 'longgang'],
    ['in the same place the team that names the topic', '440304', 'safety', 'safety'],
    ['the city for other topics', '440304', 'healthcare', 'shenzhen'],
    ['the province where no city team is', '441900', 'schooling', 'guangdong'],
    ['any of the areas of a team', '341202', 'living', 'guangdong'],
    ['the team for everywhere when none is near', '510104', 'safety', 'everywhere'],
    ['the team for everywhere when the residence is not known', null, 'healthcare', 'everywhere'],
    ['no team when none has the topic: the default queue', '441900', 'employment', null],
    ['no team when the residence is not known and none is for everywhere', null, 'schooling', null],
  ] as const)('is %s', (_, area, topic, expected) => {
    expect(chooseTeam(teams, area, topic)).toBe(expected);
  });

  it('is none without teams', () => {
    expect(chooseTeam([], '440307', 'safety')).toBeNull();
  });
});
