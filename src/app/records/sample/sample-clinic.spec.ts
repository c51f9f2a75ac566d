import {
  attendanceOf,
  chartFrom,
  comparable,
  daysBetween,
  enduranceTests,
  exerciseById,
  isIsoDate,
  phaseOn,
  practiceFrom,
  practiceId,
  readyToSign,
  screenItem,
  shippedLibrary,
  situationOf,
  summaryOf,
  todaysPlan,
  type Chart,
  type Entry,
} from '../../clinical/index';
import { isEntry } from '../entry-shape';
import { sampleClinic } from './sample-clinic';

/** Ids in order of asking, so that a failure names the same entry each time. */
function counter(): () => string {
  let count = 0;
  return () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
}

const days = ['2026-11-22', '2028-02-29', '2027-01-01', '2027-03-01', '2026-12-31'];

function byPatient(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const patients = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.patientId === practiceId) continue;
    patients.set(entry.patientId, [...(patients.get(entry.patientId) ?? []), entry]);
  }
  return patients;
}

function chartsOf(today: string): readonly Chart[] {
  return [...byPatient(sampleClinic(today, counter())).values()].map((entries) => chartFrom(entries));
}

function chartOf(identifier: string, today = '2026-11-22'): Chart {
  const chart = chartsOf(today).find(({ details }) => details?.identifier === identifier);
  if (!chart) throw new Error(`no ${identifier}`);
  return chart;
}

describe('the sample clinic', () => {
  for (const today of days) {
    describe(`on ${today}`, () => {
      const entries = sampleClinic(today, counter());

      it('holds entries that the record takes', () => {
        expect(entries.filter((entry) => !isEntry(entry))).toEqual([]);
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      });

      it('never signed an exercise that was blocked on its day', () => {
        let signed = 0;
        for (const own of byPatient(entries).values()) {
          for (const [index, entry] of own.entries()) {
            if (entry.kind !== 'program-prescribed') continue;
            const chart = chartFrom(own.slice(0, index));
            const date = entry.at.slice(0, 10);
            const { program } = entry.body;
            const situation = situationOf(chart, date, shippedLibrary);
            const verdicts = program.items.map(
              (item) => screenItem(item, program.weeks, situation, shippedLibrary).status,
            );
            expect(verdicts).not.toContain('blocked');
            expect(readyToSign(program, chart, date, shippedLibrary).obstacles).toEqual([]);
            expect(readyToSign(program, chart, date, shippedLibrary).program).toEqual(program);
            signed++;
          }
        }
        expect(signed).toBeGreaterThan(30);
      });

      it('lies in the past, but for what is planned', () => {
        const planned = /^(nextVisit|dueDate|until)$/;
        const dates: string[] = [];
        JSON.stringify(entries, (name, value: unknown) => {
          if (typeof value === 'string' && isIsoDate(value) && !planned.test(name)) dates.push(value);
          return value;
        });
        expect(dates.filter((date) => date > today)).toEqual([]);
        expect(entries.filter(({ at }) => at.slice(0, 10) >= today || at.slice(11) >= '10:00')).toEqual([]);
      });

      it('signs each chart in order', () => {
        for (const own of byPatient(entries).values()) {
          const instants = own.map(({ at }) => at);
          expect(instants).toEqual([...instants].sort());
          expect(new Set(instants).size).toBe(instants.length);
          expect(chartFrom(own).heads.length).toBeLessThan(2);
        }
      });
    });
  }

  it('has a name, people and favourites that the library knows', () => {
    const entries = sampleClinic('2026-11-22', counter());
    const practice = practiceFrom(entries.filter(({ patientId }) => patientId === practiceId));
    expect(practice.name).toBe('Riverside Back Clinic (sample)');
    expect(practice.people.length).toBe(2);
    expect(practice.favourites.every((id) => exerciseById(id))).toBeTrue();
  });

  it('has patients at every point, recognisable as invented', () => {
    const charts = chartsOf('2026-11-22');
    const phases = charts.map((chart) => phaseOn(chart, '2026-11-22')).filter(({ declared }) => declared);
    expect(new Set(phases.map(({ phase }) => phase))).toEqual(
      new Set(['hold', 'flare-up', 'settling', 'building', 'returning']),
    );
    expect(charts.length).toBe(14);
    expect(charts.every(({ details }) => /^S-\d\d$/.test(details?.identifier ?? ''))).toBeTrue();
  });

  it('has a flare-up on day 3 whose running program rests in part, and not as a whole', () => {
    const chart = chartOf('S-01');
    expect(phaseOn(chart, '2026-11-22').day).toBe(3);
    const plan = todaysPlan(chart, '2026-11-22');
    expect(plan.ended).toBeFalse();
    expect(plan.resting.map(({ item }) => item.exerciseId)).toContain('deadlift');
    expect(plan.active.length).toBeGreaterThan(1);
  });

  it('has a pregnancy in week 20', () => {
    const [pregnancy] = chartOf('S-08').precautions.effective;
    if (typeof pregnancy !== 'object') throw new Error('no precaution');
    expect(daysBetween('2026-11-22', pregnancy.dueDate ?? '')).toBe(140);
  });

  it('has a clearance that lets its exercise through today', () => {
    const plan = todaysPlan(chartOf('S-14'), '2026-11-22');
    const lift = plan.active.find(({ item }) => item.exerciseId === 'wood-chop');
    expect(lift?.verdict.reasons.some(({ clearedBy }) => clearedBy)).toBeTrue();
  });

  it('has red flags open and resolved, precautions not asked and to confirm, and someone with nothing', () => {
    expect(chartOf('S-05').redFlags.map(({ tier, resolved }) => [tier, resolved])).toEqual([['emergency', undefined]]);
    expect(chartOf('S-06').redFlags.map(({ resolved }) => resolved !== undefined)).toEqual([true]);
    expect(chartOf('S-11').precautions.stated).toBe('not-asked');
    expect(chartOf('S-12').precautions.pending.length).toBe(2);
    expect(chartOf('S-13').entries.length).toBe(1);
  });

  it('has someone who gets slowly worse without a flare-up, and someone who stopped coming', () => {
    expect(attendanceOf(chartOf('S-07'), '2026-11-22').drifting).toBeDefined();
    expect(attendanceOf(chartOf('S-10'), '2026-11-22').stopped).toBeDefined();
    const others = chartsOf('2026-11-22').filter(({ details }) => details?.identifier !== 'S-10');
    expect(others.some((chart) => attendanceOf(chart, '2026-11-22').stopped)).toBeFalse();
  });

  it('has one patient of whom everything was asked that a visit can ask', () => {
    const { visits, outcomes, current } = chartOf('S-14');
    const last = visits.at(-1);
    expect(last?.pain.nextMorning).toBeDefined();
    expect([last?.where?.length, last?.leg]).toEqual([1, 'none']);
    expect(last?.decisions.some(({ taken, proposed, reason }) => taken !== proposed.kind && reason)).toBeTrue();
    expect(new Set(outcomes.map(({ measure }) => measure))).toEqual(
      new Set(['rmdq', 'psfs', 'start-back', 'global-change', ...enduranceTests]),
    );
    const items = current?.program.items ?? [];
    expect(items.filter(({ group }) => group !== undefined).length).toBe(2);
    expect(items.some(({ scheme }) => scheme.deloadWeeks?.length)).toBeTrue();
    expect(items.some(({ place }) => place === 'clinic')).toBeTrue();
    expect(items.some(({ start }) => start.days?.length === 3)).toBeTrue();
  });

  it('can hold each mean of activities against the one before it', () => {
    const means = chartsOf('2026-11-22').map(({ details, outcomes }) => ({
      of: details?.identifier,
      scored: outcomes.filter(({ measure }) => measure === 'psfs'),
    }));
    const apart = means.filter(({ scored }) =>
      scored.some(({ parts }) => !parts?.activities || !comparable('psfs', scored[0]?.parts, parts)),
    );
    expect(apart.map(({ of }) => of)).toEqual([]);
    expect(
      means.flatMap(({ of, scored }) => (scored.length > 0 ? [[of, ...scored.map(({ score }) => score)]] : [])),
    ).toEqual([
      ['S-01', 3.3, 6.7],
      ['S-02', 4.7, 8],
      ['S-03', 4, 7, 8.7],
      ['S-04', 2.3],
      ['S-07', 3.3, 5.3],
      ['S-08', 4, 6.3],
      ['S-10', 3, 5.7],
      ['S-14', 3.7, 6.3, 8.3],
    ]);
  });

  it('has something due today and something overdue', () => {
    const next = [...byPatient(sampleClinic('2026-11-22', counter())).values()].map((own) => summaryOf(own)?.nextVisit);
    expect(next).toContain('2026-11-22');
    expect(next.some((date) => date !== undefined && date < '2026-11-22')).toBeTrue();
  });
});
