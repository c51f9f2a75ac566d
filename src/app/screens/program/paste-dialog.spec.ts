import { TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { exerciseById, itemFor, type Program, shippedLibrary, type Situation } from '../../clinical';
import { PasteDialog, type PasteRequest } from './paste-dialog';

const flareUp: Situation = { phase: 'flare-up', precautions: [], clearances: [], date: '2026-11-22' };
const program: Program = {
  startDate: '2026-11-23',
  weeks: 4,
  items: [itemFor(exerciseById('heel-slide')!, 'slide')],
  resting: [],
};

describe('the dialog that shows what was pasted', () => {
  async function open(own: Partial<PasteRequest>) {
    const close = jasmine.createSpy('close');
    let count = 0;
    const request: PasteRequest = {
      into: {
        program,
        library: shippedLibrary,
        situation: flareUp,
        from: program.items,
        itemOf: (exercise) => itemFor(exercise, `new-${++count}`),
      },
      week: 1,
      onCell: false,
      ...own,
    };
    TestBed.configureTestingModule({
      providers: [
        { provide: MAT_DIALOG_DATA, useValue: request },
        { provide: MatDialogRef, useValue: { close } },
      ],
    });
    const fixture = TestBed.createComponent(PasteDialog);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const box = (name: string) => host.querySelector<HTMLInputElement>(`[aria-label="Take over ${name}"]`)!;
    const button = () => [...host.querySelectorAll('button')].find((one) => one.textContent.includes('Take over'))!;
    const settled = () => fixture.whenStable();
    return { host, close, box, button, settled };
  }

  it('takes over what was understood whole, in one go, and nothing before', async () => {
    const { close, box, button } = await open({ text: 'Heel slide\t2x4\nWalking\t5 min\nHell slide\t2x8' });
    expect([box('Heel slide').checked, box('Walking').checked, box('Hell slide').disabled]).toEqual([true, true, true]);
    expect(close).not.toHaveBeenCalled();
    button().click();
    expect(close).toHaveBeenCalledOnceWith({
      changed: [jasmine.objectContaining({ id: 'slide' })],
      added: [jasmine.objectContaining({ exerciseId: 'walking' })],
      weeks: 4,
    });
  });

  it('leaves a row that was understood in part until it is ticked', async () => {
    const { host, close, box, button, settled } = await open({ text: 'Heel slide\t2x4\tlots' });
    expect(box('Heel slide').checked).toBeFalse();
    expect(host.textContent).toContain('"lots" was not understood');
    button().click();
    expect(close).not.toHaveBeenCalled();
    box('Heel slide').click();
    await settled();
    button().click();
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('takes an unknown name for what is chosen', async () => {
    const { host, close, button, settled } = await open({ text: 'Hell slide\t2x4' });
    const select = host.querySelector('select')!;
    expect([...select.options].map(({ text }) => text.trim())).toContain('Heel slide');
    select.value = 'heel-slide';
    select.dispatchEvent(new Event('change'));
    await settled();
    expect(host.textContent).toContain('pasted as "Hell slide"');
    button().click();
    expect(close).toHaveBeenCalledOnceWith(
      jasmine.objectContaining({ changed: [jasmine.objectContaining({ id: 'slide' })] }),
    );
  });

  it('says what would rest', async () => {
    const { host } = await open({ text: 'Sit-up\t2x8' });
    expect(host.textContent).toContain('It would rest');
  });

  it('reads what is typed into it where nothing was pasted, and says how long the program becomes', async () => {
    const { host, close, button, settled } = await open({});
    expect(button().getAttribute('aria-disabled')).toBe('true');
    const sheet = host.querySelector('textarea')!;
    sheet.value = 'Walking\t5 min\t\t\t\t\t9 min';
    sheet.dispatchEvent(new Event('input'));
    await settled();
    expect(host.textContent).toContain('The program becomes 6 weeks long.');
    button().click();
    expect(close).toHaveBeenCalledOnceWith(jasmine.objectContaining({ weeks: 6 }));
  });
});
