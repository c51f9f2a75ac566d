import { addDays, shippedLibrary } from '../../clinical';
import { plannedSessions } from './planned-sessions';
import { aChart, allNo, aDose, anEntry, anItem, aProgram, today } from './testing/visit-charts';

const visit = (daysAgo: number) => {
  const date = addDays(today, -daysAgo);
  return anEntry('visit-recorded', { date, redFlags: allNo, pain: {}, responses: [], decisions: [] }, date);
};
const program = (own = {}, startedDaysAgo = 14) =>
  aProgram({
    startDate: addDays(today, -startedDaysAgo),
    items: [anItem('abdominal-bracing', { start: aDose(own), scheme: { axis: 'reps' } })],
  });
const sessions = (...args: Parameters<typeof aChart>) =>
  plannedSessions(aChart(...args), today, shippedLibrary).get('abdominal-bracing');

describe('plannedSessions', () => {
  it('counts from the day of the last visit to the day before this one', () => {
    expect(sessions(program(), visit(9), visit(5))).toBe(5);
    expect(sessions(program({ perDay: 2 }), visit(5))).toBe(10);
  });

  it('counts from the first day of the program where there was no visit', () => {
    expect(sessions(program())).toBe(14);
    expect(sessions(program({ daysPerWeek: 3 }))).toBe(6);
  });

  it('counts the named days of the week', () => {
    // The visit is on a Sunday; the five days before it are Tuesday to Saturday.
    expect(sessions(program({ daysPerWeek: 3, days: ['Mon', 'Wed', 'Fri'] }), visit(5))).toBe(2);
  });

  it('asks for nothing a second time on one day, before a program begins or without one', () => {
    expect(sessions(program(), visit(0))).toBeUndefined();
    expect(sessions(program(), visit(5), visit(0))).toBeUndefined();
    expect(sessions(program({}, 0))).toBeUndefined();
    expect(sessions(null)).toBeUndefined();
  });

  it('counts for the exercise that was asked for, not for one that took its place since', () => {
    const rung = anItem('bird-dog', { id: 'abdominal-bracing', start: aDose() });
    const body = { program: aProgram({ startDate: addDays(today, -4), items: [rung] }), acknowledged: [] };
    const chart = aChart(program(), anEntry('program-prescribed', { ...body, follows: null }, addDays(today, -4)));
    const planned = plannedSessions(chart, today, shippedLibrary);
    expect([planned.get('bird-dog'), planned.get('abdominal-bracing')]).toEqual([4, 10]);
  });

  it('asks for nothing while it rests', () => {
    const deadlift = aProgram({ startDate: addDays(today, -10), items: [anItem('deadlift', { start: aDose() })] });
    const flare = anEntry('phase-declared', { phase: 'flare-up', since: addDays(today, -4) }, addDays(today, -4));
    const planned = plannedSessions(aChart(deadlift, flare), today, shippedLibrary).get('deadlift');
    expect(planned).withContext('ten days, four of them at rest').toBe(6);
  });
});
