import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideStore, Store } from '@ngrx/store';
import { type BodyOf, type Entry, type EntryKind, exerciseById, itemFor } from '../../clinical';
import { chartActions, chartFeature } from '../../state/chart/chart.slice';
import { practiceFeature } from '../../state/practice/practice.slice';
import { sessionFeature } from '../../state/session/session.slice';
import { shellActions } from '../../state/shell.actions';
import { ProgressPage } from './progress-page';

let count = 0;
function entry<K extends EntryKind>(kind: K, on: string, body: BodyOf<K>): Entry {
  return {
    id: `${kind}-${++count}`,
    patientId: 'p',
    author: 'Robin Vale',
    at: `${on}T09:00:00.000Z`,
    schema: 1,
    kind,
    body,
  } as Entry;
}
const registered = entry('patient-registered', '2026-10-01', {
  details: { family: 'Åberg', given: 'Maja', sex: 'female', contacts: [] },
});
const building = entry('phase-declared', '2026-10-01', { phase: 'building', since: '2026-10-01' });
const program = entry('program-prescribed', '2026-11-02', {
  program: {
    startDate: '2026-11-02',
    weeks: 6,
    items: ['walking', 'deadlift'].map((id) => itemFor(exerciseById(id)!, id)),
    resting: [],
  },
  follows: null,
  acknowledged: [],
});
const visit = (date: string, worst: number) =>
  entry('visit-recorded', date, {
    date,
    redFlags: {},
    pain: { worst },
    responses: [{ itemId: 'walking', exerciseId: 'walking', date, sessions: 5 }],
    decisions: [],
  });

describe('keel-progress-page', () => {
  let fixture: ComponentFixture<ProgressPage>;
  let host: HTMLElement;

  async function show(...entries: readonly Entry[]): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideStore({
          [chartFeature.name]: chartFeature.reducer,
          [practiceFeature.name]: practiceFeature.reducer,
          [sessionFeature.name]: sessionFeature.reducer,
        }),
      ],
    });
    const store = TestBed.inject<Store>(Store);
    store.dispatch(shellActions.dayBegan({ today: '2026-11-22' }));
    store.dispatch(chartActions.opened({ patientId: 'p' }));
    store.dispatch(chartActions.loaded({ patientId: 'p', entries: [registered, ...entries] }));
    fixture = TestBed.createComponent(ProgressPage);
    host = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  }
  const text = (within: Element | null = host): string => (within?.textContent ?? '').replace(/\s+/g, ' ');
  const headings = () => [...host.querySelectorAll('h3')].map((one) => text(one));
  const press = async (name: string): Promise<void> => {
    [...host.querySelectorAll('button')].find((one) => text(one).trim() === name)!.click();
    await fixture.whenStable();
  };

  it('says what belongs there before anything was recorded, and offers the first step', async () => {
    await show();
    expect(text(host.querySelector('h2'))).toBe('Nothing to follow yet');
    expect(host.querySelector('a')?.textContent).toContain('Start the first visit');
    expect(host.querySelector('keel-time-chart')).toBeNull();
  });

  it('charts what there is, and offers a step for what is not', async () => {
    await show(building, program, visit('2026-11-09', 5), visit('2026-11-16', 2));
    expect(headings().length).toBe(3);
    expect(headings()[0]).toContain('Pain fell from 5 to 2');
    expect(headings()[1]).toContain('planned sessions done');
    expect(headings()[2]).toContain('Walking: ');
    expect(text(host.querySelector('[aria-labelledby=scores]'))).toContain('Measure at a visit');
    expect(text(host.querySelector('[aria-labelledby=endurance]'))).toContain('Time them at a visit');
    const onPaper = [...host.querySelectorAll('section:not(.screen-only)')].map((one) =>
      one.getAttribute('aria-labelledby'),
    );
    expect(onPaper)
      .withContext('a step that is offered is for the screen')
      .toEqual(['pain-and-load', 'adherence', 'doses']);
  });

  it('says on paper, where the banner is missing, whose it is and of which day', async () => {
    await show(building, program, visit('2026-11-09', 5));
    const whose = host.querySelector<HTMLElement>('keel-paper-head')!;
    expect(text(whose)).toBe('ÅBERG, Maja · Progress on 22 Nov 2026');
    document.body.append(host);
    expect(getComputedStyle(whose).display).withContext('on the screen').toBe('none');
    host.remove();
  });

  it('reads all charts on one day', async () => {
    await show(building, program, visit('2026-11-09', 5), visit('2026-11-16', 2));
    const slider = host.querySelector<HTMLInputElement>('keel-time-chart input')!;
    slider.value = '1';
    slider.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    const readings = [...host.querySelectorAll('.reading')].map((one) => text(one));
    expect(readings.every((words) => words.includes('9 Nov 2026: ')))
      .withContext(readings.join('; '))
      .toBeTrue();
  });

  it('follows the exercise and the measure that are chosen', async () => {
    await show(building, program, visit('2026-11-09', 5));
    const choose = async (select: HTMLSelectElement, value: string): Promise<void> => {
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await fixture.whenStable();
    };
    await choose(host.querySelector('.exercise select')!, 'deadlift');
    expect(headings().at(-1)).toContain('Deadlift: ');
    await choose(host.querySelector('.load select')!, 'aerobicMinutes');
    expect(text(host.querySelector('keel-chart-panel'))).toContain('planned load (aerobic minutes)');
  });

  it('holds two periods against each other', async () => {
    await show(building, program, visit('2026-11-09', 5), visit('2026-11-16', 2));
    await press('Compare');
    expect(headings().map((words) => words.split(':')[0])).toEqual(['Before', 'After']);
    expect(host.querySelectorAll('keel-compare-panel li').length).toBe(3);
    const choice = host.querySelector<HTMLSelectElement>('keel-compare-panel select')!;
    expect(text(choice.selectedOptions[0])).toContain('Before and after: Revision 1, from 2 Nov 2026');
    choice.value = 'periods';
    choice.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    expect(headings().map((words) => words.split(':')[0])).toEqual(['First period', 'Second period']);
    const [first, second] = host.querySelectorAll<HTMLInputElement>('keel-compare-panel input[type=date]');
    expect(second?.value).toBe('2026-10-26');
    const type = async (date: string): Promise<void> => {
      first!.value = date;
      first!.dispatchEvent(new Event('change'));
      await fixture.whenStable();
    };
    await type('2026-11-02');
    for (const none of ['0202-11-09', '2027-01-01', '']) await type(none);
    expect(headings()[0]).toContain('First period: 2 Nov 2026 to ');
    first!.dispatchEvent(new Event('blur'));
    expect(first!.value).withContext('what was left half typed').toBe('2026-11-02');
  });
});
