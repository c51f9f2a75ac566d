import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideState, provideStore, Store } from '@ngrx/store';
import type { Entry, EntryKind, EntryOf, Program } from '../../clinical';
import { chartActions, chartFeature } from '../../state/chart/chart.slice';
import { CLOCK } from '../../state/clock';
import { type EntryDraft, entryDraft } from '../../state/entry-draft';
import { practiceFeature } from '../../state/practice/practice.slice';
import { sessionFeature } from '../../state/session/session.slice';
import { shellActions } from '../../state/shell.actions';
import { ChangePreview } from './change-preview';

const item = (exerciseId: string) =>
  ({
    id: exerciseId,
    exerciseId,
    start: { sets: 2, reps: 8, perDay: 1, daysPerWeek: 7 },
    scheme: { axis: 'reps' },
    overrides: {},
    place: 'home',
  }) as const;

const program: Program = {
  startDate: '2026-11-02',
  weeks: 4,
  items: [item('deadlift'), item('heel-slide'), item('running'), item('bird-dog')],
  resting: [],
};

@Component({
  imports: [ChangePreview],
  template: `<keel-change-preview [entries]="entries()" [action]="action()" (offersTaken)="taken.push($event)" />`,
})
class Around {
  readonly entries = signal<readonly EntryDraft[]>([]);
  readonly action = signal<string | null>('Take all offers');
  readonly taken: Program[] = [];
}

describe('ChangePreview', () => {
  let fixture: ComponentFixture<Around>;
  let host: HTMLElement;

  const flareUp = entryDraft('ida', 'phase-declared', { phase: 'flare-up', since: '2026-11-18' });

  /** Ida, 'building' since September, on 18 Nov 2026. */
  async function open(drafts: readonly EntryDraft[], prescribed: Program | null = program): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideStore({}),
        provideState(sessionFeature),
        provideState(chartFeature),
        provideState(practiceFeature),
        { provide: CLOCK, useValue: () => new Date('2026-11-18T10:00:00Z') },
      ],
    });
    const entries: Entry[] = [];
    const sign = <K extends EntryKind>(kind: K, body: EntryOf<K>['body']) => {
      const head = { patientId: 'ida', author: 'Tomas Reed', at: `2026-11-0${entries.length + 1}T09:00:00.000Z` };
      entries.push({ ...head, id: `e${entries.length}`, schema: 1, kind, body } as unknown as Entry);
    };
    sign('patient-registered', { details: { family: 'Holm', given: 'Ida', sex: 'female', contacts: [] } });
    sign('precautions-stated', { precautions: [], answers: [] });
    sign('phase-declared', { phase: 'building', since: '2026-09-01' });
    if (prescribed) sign('program-prescribed', { program: prescribed, follows: null, acknowledged: [] });
    const store = TestBed.inject(Store);
    store.dispatch(shellActions.dayBegan({ today: '2026-11-18' }));
    store.dispatch(chartActions.opened({ patientId: 'ida' }));
    store.dispatch(chartActions.loaded({ patientId: 'ida', entries }));
    fixture = TestBed.createComponent(Around);
    fixture.componentInstance.entries.set(drafts);
    host = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  }

  const text = (selector: string) =>
    [...host.querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
  const instead = (name: string) => host.querySelector<HTMLSelectElement>(`select[aria-label="Instead of ${name}"]`)!;

  async function press(name: string): Promise<void> {
    const found = [...host.querySelectorAll('button')].find(
      (button) => (button.ariaLabel ?? button.textContent.trim()) === name,
    );
    if (!found) throw new RangeError(`No button ${name}`);
    found.click();
    await fixture.whenStable();
  }

  it('says in one line what signing would do, and beneath it item by item', async () => {
    await open([flareUp]);
    expect(text('[role=status]')).toEqual(['2 exercises rest, 1 meets a caution.']);
    expect(text('h3')).toEqual(['Rest', 'With caution · 1']);
    expect(text('section:first-of-type b')).toEqual(['Deadlift', 'Running']);
    expect(text('section:first-of-type .muted')[0]).toContain('not yet');
  });

  it('keeps cautions folded until they are asked for', async () => {
    await open([flareUp]);
    expect(text('b')).toEqual(['Deadlift', 'Running']);
    await press('With caution · 1');
    expect(text('b')).toEqual(['Deadlift', 'Running', 'Bird-dog']);
  });

  it('answers why with every reason and its evidence', async () => {
    await open([flareUp]);
    expect(host.querySelector('keel-reason-list')).toBeNull();
    await press('Why Deadlift?');
    expect(text('keel-reason-list')[0]).toMatch(/grade [ABCD]/);
    await press('Why Deadlift?');
    expect(host.querySelector('keel-reason-list')).toBeNull();
  });

  it('takes the nearest offer, another that is chosen, or nothing', async () => {
    await open([flareUp]);
    const select = instead('Deadlift');
    const nearest = select.value;
    expect(nearest).not.toBe('');
    const other = select.options[1]!.value;
    select.value = other;
    select.dispatchEvent(new Event('change'));
    instead('Running').value = '';
    instead('Running').dispatchEvent(new Event('change'));
    await fixture.whenStable();
    await press('Take all offers');
    const [next] = fixture.componentInstance.taken;
    expect(next?.items.map(({ exerciseId }) => exerciseId)).toEqual([other, 'heel-slide', 'bird-dog']);
    expect(next?.resting.map(({ exerciseId }) => exerciseId)).toEqual(['deadlift', 'running']);
  });

  it('keeps what was chosen while the draft changes', async () => {
    await open([flareUp]);
    const other = instead('Deadlift').options[1]!.value;
    instead('Deadlift').value = other;
    instead('Deadlift').dispatchEvent(new Event('change'));
    const earlier = entryDraft('ida', 'phase-declared', { phase: 'flare-up', since: '2026-11-16' });
    fixture.componentInstance.entries.set([earlier]);
    await fixture.whenStable();
    expect(instead('Deadlift').value).toBe(other);
  });

  it('says calmly that nothing changes, and offers nothing then', async () => {
    await open([entryDraft('ida', 'phase-declared', { phase: 'returning', since: '2026-11-18' })]);
    expect(text('[role=status]')).toEqual(['Nothing in the program changes.']);
    expect(host.querySelector('button')).toBeNull();
  });

  it('says so where there is no program yet', async () => {
    await open([flareUp], null);
    expect(text('[role=status]')).toEqual(['No program yet: nothing to change.']);
  });

  it('says how much of a dose remains', async () => {
    const held = { ...item('bird-dog'), start: { sets: 2, reps: 6, holdSeconds: 30, perDay: 1, daysPerWeek: 7 } };
    const pressure = { id: 'hypertension', restingPressure: { systolic: 150, diastolic: 90 } } as const;
    await open([entryDraft('ida', 'precautions-stated', { precautions: [pressure], answers: [] })], {
      ...program,
      items: [held],
    });
    expect(text('[role=status]')).toEqual(['1 dose is capped.']);
    expect(text('.dose')[0]).toContain('hold 20\u00a0s or less'.replace('\u00a0', ' '));
  });

  it('leaves the button to the place around it', async () => {
    await open([flareUp]);
    fixture.componentInstance.action.set(null);
    await fixture.whenStable();
    expect(text('button')).not.toContain('Take all offers');
  });
});
