import { type ComponentFixture, TestBed } from '@angular/core/testing';
import {
  addDays,
  type BodyOf,
  chartFrom,
  type Entry,
  type IsoDate,
  measuresDue,
  type Phase,
  situationOf,
} from '../../clinical';
import { someEntries, anEntry, aProgram, today } from './testing/visit-charts';
import type { VisitDraft } from './visit-draft';
import { VisitMeasures } from './visit-measures';

const longAgo = addDays(today, -40);
const noPain = { redFlags: {}, pain: {}, responses: [], decisions: [] };

describe('keel-visit-measures', () => {
  let fixture: ComponentFixture<VisitMeasures>;
  const host = () => fixture.nativeElement as HTMLElement;
  const rows = () =>
    [...host().querySelectorAll<HTMLElement>('.row[role=group]')].filter((one) => one.matches('.rows > *'));
  const row = (short: string) => rows().find((one) => one.querySelector('b')?.textContent === short);
  const said = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const named = () => rows().map((one) => said(one.querySelector('p')));
  const offered = () => [...host().querySelectorAll('.others button')].map(said);

  async function show(entries: readonly Entry[], measures: VisitDraft['measures'] = {}): Promise<void> {
    const chart = chartFrom(entries);
    fixture = TestBed.createComponent(VisitMeasures);
    fixture.componentRef.setInput('chart', chart);
    fixture.componentRef.setInput('due', measuresDue(chart, today));
    fixture.componentRef.setInput('date', today);
    fixture.componentRef.setInput('situation', situationOf(chart, today, { stricter: [] }));
    fixture.componentRef.setInput('measures', measures);
    await fixture.whenStable();
  }

  async function press(name: string, within: ParentNode = host()): Promise<void> {
    const found = [...within.querySelectorAll<HTMLElement>('button')].find((button) => said(button) === name);
    if (!found) throw new RangeError(`No button ${name}`);
    found.click();
    await fixture.whenStable();
  }

  async function type(text: string, field: Element | null | undefined): Promise<void> {
    (field as HTMLInputElement).value = text;
    field?.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }

  it('names what is due, with why, at a first visit, and asks for no change since', async () => {
    await show(someEntries());
    expect(named()).toEqual([
      'RMDQ due, baseline',
      'PSFS due, baseline',
      'STarT Back due, baseline',
      'Trunk endurance due, baseline',
    ]);
  });

  it('asks for the change at a later visit, and says when a score that is due was last taken', async () => {
    await show(
      later({ measure: 'rmdq', score: 9, on: longAgo }, { measure: 'psfs', score: 5, on: addDays(today, -7) }),
    );
    expect(named()).toEqual([
      'RMDQ due, last on 13 Oct 2026',
      'Trunk endurance due, baseline',
      'Global change asked at every visit',
    ]);
  });

  it('has the four holds in one row, left beside right, with their ratio, and all of them in its score', async () => {
    await show(someEntries());
    await press('Enter Trunk endurance');
    const fields = row('Trunk endurance')?.querySelectorAll('input.field');
    expect(fields?.length).toBe(4);
    await type('60', fields?.item(2));
    await type('75', fields?.item(3));
    expect(said(host().querySelector('.balance'))).toContain('Right to left 1.25');
    expect(fixture.componentInstance.measures()).toEqual({
      'side-bridge-left': { typed: '60' },
      'side-bridge-right': { typed: '75' },
    });
    await press('Close Trunk endurance');
    expect(said(row('Trunk endurance')?.querySelector('.entered'))).toBe(
      'Side bridge left 60 s, Side bridge right 75 s',
    );
    expect(rows().length).toBe(4);
  });

  it('says why a test must wait in place of its field, and leaves the questionnaires open', async () => {
    await show(later({ phase: 'flare-up' }));
    expect(row('Trunk endurance')).toBeUndefined();
    await press('Add another measure');
    await press('Trunk endurance');
    const labels = [...(row('Trunk endurance')?.querySelectorAll('label:has(.field)') ?? [])].map(said);
    expect(labels).toEqual(['Side bridge, left, time s', 'Side bridge, right, time s']);
    expect(said(row('Trunk endurance'))).toContain('Not now It presses hard on the low back: not yet, in a flare-up.');
    await press('Enter RMDQ');
    expect(row('RMDQ')?.querySelectorAll('input[type=checkbox]').length).toBe(25);
  });

  it('leaves what was measured before the phase was declared to be seen and mended', async () => {
    await show(later({ phase: 'flare-up' }), { 'extensor-endurance': { typed: 'long' } });
    await press('Enter Trunk endurance');
    expect(row('Trunk endurance')?.querySelector<HTMLInputElement>('input.field')?.value).toBe('long');
  });

  it('offers the others once each, and opens the one that is taken', async () => {
    await show(someEntries());
    await press('Add another measure');
    expect(offered()).toEqual(['ODI', 'Global change', 'Chair stand', 'Five stands', 'Six-minute walk']);
    await press('ODI');
    expect(offered()).toEqual([]);
    expect(row('ODI')?.querySelector('input.field')).not.toBeNull();
    await press('Add another measure');
    expect(offered()).not.toContain('ODI');
  });

  it('leaves the keyboard on the row of a measure that was added', async () => {
    await show(someEntries());
    document.body.append(host());
    await press('Add another measure');
    await press('ODI');
    expect(document.activeElement?.id).toBe('measure-odi');
    host().remove();
  });

  it('takes back what was entered by a slip, all of a row, and leaves the keyboard there', async () => {
    await show(later(), { odi: { typed: '240' }, 'side-bridge-left': { typed: '60' }, 'side-bridge-right': {} });
    document.body.append(host());
    expect(said(host())).not.toContain('Take back Global change');
    await press('Take back ODI');
    expect(fixture.componentInstance.measures()).toEqual({
      'side-bridge-left': { typed: '60' },
      'side-bridge-right': {},
    });
    expect(row('ODI')?.querySelector('.problem')).toBeNull();
    expect(document.activeElement?.id).toBe('measure-odi');
    await press('Take back Trunk endurance');
    expect(fixture.componentInstance.measures()).toEqual({});
    expect(said(host())).not.toContain('Take back');
    host().remove();
  });

  it('has one form open at a time', async () => {
    await show(someEntries());
    await press('Enter RMDQ');
    await press('Enter Trunk endurance');
    expect(host().querySelectorAll('[aria-expanded=true]').length).toBe(1);
    expect(row('RMDQ')?.querySelector('keel-measure-entry')).toBeNull();
  });

  it('shows what is wrong while the form is closed, and once while it is open', async () => {
    await show(someEntries(), { 'side-bridge-left': { typed: 'long' } });
    const problems = () => [...(row('Trunk endurance')?.querySelectorAll('.problem') ?? [])].map(said);
    expect(problems().length).toBe(1);
    const closed = problems()[0]!;
    expect(closed).toBe('Side bridge left: 0 to 1200 s.');
    expect(row('Trunk endurance')?.querySelector('.entered')).toBeNull();
    await press('Enter Trunk endurance');
    expect(problems()).toEqual([closed]);
  });

  it('keeps in sight what was entered before, in words, though it is not due', async () => {
    await show(later(), { odi: { typed: '24' } });
    expect(named()).toContain('ODI not taken yet');
    expect(said(row('ODI')?.querySelector('.entered'))).toBe('24 %');
    await press('Change ODI');
    expect(row('ODI')?.querySelector<HTMLInputElement>('input.field')?.value).toBe('24');
  });
});

interface Before extends Partial<Pick<BodyOf<'outcome-recorded'>, 'measure' | 'score'>> {
  readonly on?: IsoDate;
  readonly phase?: Exclude<Phase, 'hold'>;
}

/** A chart with a visit a week ago, and with what was measured or declared since. */
function later(...before: readonly Before[]): readonly Entry[] {
  return someEntries(
    aProgram(),
    anEntry('visit-recorded', { date: addDays(today, -50), ...noPain }, addDays(today, -50)),
    ...before.flatMap(({ measure, score, on = today, phase }) => [
      ...(measure && score !== undefined ? [anEntry('outcome-recorded', { date: on, measure, score }, on)] : []),
      ...(phase ? [anEntry('phase-declared', { phase, since: on }, on)] : []),
    ]),
  );
}
