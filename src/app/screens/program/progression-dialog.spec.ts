import { TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { exerciseById, itemFor, type ProgramItem, shippedLibrary, type Situation } from '../../clinical';
import { ProgressionDialog, type ProgressionRequest } from './progression-dialog';

const flareUp: Situation = { phase: 'flare-up', precautions: [], clearances: [], date: '2026-11-22' };
const of = (id: string): ProgramItem => itemFor(exerciseById(id)!, id);

describe('the dialog of a progression', () => {
  async function open(...items: readonly ProgramItem[]) {
    const close = jasmine.createSpy('close');
    const request: ProgressionRequest = { items, weeks: 4, library: shippedLibrary, situation: flareUp };
    TestBed.configureTestingModule({
      providers: [
        { provide: MAT_DIALOG_DATA, useValue: request },
        { provide: MatDialogRef, useValue: { close } },
      ],
    });
    const fixture = TestBed.createComponent(ProgressionDialog);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const type = async (name: string, value: string) => {
      const label = [...host.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(name))!;
      const field = label.querySelector<HTMLInputElement | HTMLSelectElement>('input, select')!;
      field.value = value;
      field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
      await fixture.whenStable();
    };
    const press = async (name: string) => {
      [...host.querySelectorAll('button')].find((one) => one.textContent.replace(/\s+/g, ' ').trim() === name)!.click();
      await fixture.whenStable();
    };
    const weeks = () => [...host.querySelectorAll('li')].map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim());
    return { host, close, type, press, weeks };
  }

  it('shows the weeks as they will be while it is edited', async () => {
    const { type, press, weeks } = await open(of('abdominal-bracing'));
    expect(weeks()).toEqual([
      'Week 1 2 × 8, hold 8 s',
      'Week 2 2 × 10, hold 8 s',
      'Week 3 2 × 12, hold 8 s',
      'Week 4 3 × 10, hold 8 s',
    ]);
    await type('Top of repetitions', '8');
    await type('Top of sets', '2');
    expect(weeks()).toEqual(['Weeks 1 to 4 2 × 8, hold 8 s']);
    await press('Week 3');
    expect(weeks()[1]).toMatch(/^Week 3 .* light$/);
  });

  it('says of a load whether repetitions grow first', async () => {
    const squat = of('goblet-squat');
    const ranged: ProgramItem = {
      ...squat,
      start: { sets: 3, repRange: [8, 12], loadKg: 20, perDay: 1, daysPerWeek: 3 },
    };
    const { host, type, weeks } = await open({ ...ranged, scheme: { axis: 'load' } });
    expect(weeks().slice(0, 2)).toEqual(['Week 1 3 × 8 to 12, 20 kg', 'Week 2 3 × 10 (8 to 12), 20 kg']);
    expect(host.textContent).toContain('to the top of their range first');
    await type('Grows by', 'reps');
    expect(host.textContent).not.toContain('top of their range');
  });

  it('says what is wrong, and keeps nothing until it is right', async () => {
    const { host, close, type, press } = await open(of('walking'));
    await type('Percent a week', '40');
    expect(host.querySelector('#progression-problems')?.textContent).toContain('Percent a week: 1 to 10.');
    await press('Keep this progression');
    expect(close).not.toHaveBeenCalled();
    await type('Percent a week', '5');
    await press('Keep this progression');
    expect(close).toHaveBeenCalledOnceWith([
      jasmine.objectContaining({ scheme: jasmine.objectContaining({ percent: 5 }) }),
    ]);
  });

  it('offers several only what all of them can grow along', async () => {
    const { host } = await open(of('abdominal-bracing'), of('walking'));
    const options = [...host.querySelector('select')!.options].map(({ text }) => text.trim());
    expect(options).toEqual(['As each has it']);
  });

  it('says that weeks set by hand stay, and that an effort asks for caution', async () => {
    const item = of('abdominal-bracing');
    const { host, type } = await open({ ...item, overrides: { 3: item.start } });
    expect(host.textContent).toContain('Week\u00a03 is set by hand');
    expect(host.querySelector('keel-verdict-mark')).toBeNull();
    await type('Effort (RPE)', '8');
    expect(host.querySelector('keel-verdict-mark')?.textContent).toContain('With caution');
  });
});
