import { TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { exerciseById, screen } from '../../clinical';
import { ClearDialog, type ClearRequest } from './clear-dialog';

const deadlift = exerciseById('deadlift')!;
const verdict = screen(deadlift, { phase: 'flare-up', precautions: [], clearances: [], date: '2026-11-22' });

describe('the dialog that clears an exercise', () => {
  async function open(author?: string) {
    const close = jasmine.createSpy('close');
    const dialog = { close, disableClose: false };
    const request: ClearRequest = {
      exercise: deadlift,
      verdict,
      today: '2026-11-22',
      people: ['Robin Vale'],
      ...(author ? { author } : {}),
    };
    TestBed.configureTestingModule({
      providers: [
        { provide: MAT_DIALOG_DATA, useValue: request },
        { provide: MatDialogRef, useValue: dialog },
      ],
    });
    const fixture = TestBed.createComponent(ClearDialog);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const type = (selector: string, words: string) => {
      const field = host.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)!;
      field.value = words;
      field.dispatchEvent(new Event('input'));
    };
    const grant = async () => {
      [...host.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Clear Deadlift')!.click();
      await fixture.whenStable();
    };
    return { host, close, dialog, type, grant, settled: () => fixture.whenStable() };
  }

  it('needs a reason', async () => {
    const { host, close, grant } = await open('Sara Lindgren');
    await grant();
    expect(close).not.toHaveBeenCalled();
    expect(host.textContent).toContain('A reason is needed');
  });

  it('needs a name where nobody has said who signs', async () => {
    const { host, close, type, grant } = await open();
    type('textarea', 'lifts at work');
    await grant();
    expect(close).not.toHaveBeenCalled();
    expect(host.textContent).toContain('A name is needed');
    type('input.field', 'Robin Vale');
    await grant();
    expect(close).toHaveBeenCalledWith(jasmine.objectContaining({ by: 'Robin Vale', reason: 'lifts at work' }));
  });

  it('stays open over Escape while a name or a reason is typed', async () => {
    for (const selector of ['input.field', 'textarea']) {
      const { dialog, type, settled } = await open();
      const stays = async (words: string) => {
        type(selector, words);
        await settled();
        return dialog.disableClose;
      };
      expect([dialog.disableClose, await stays('Robin'), await stays(' ')]).toEqual([false, true, false]);
      TestBed.resetTestingModule();
    }
    expect((await open('Sara Lindgren')).dialog.disableClose)
      .withContext('the name that was known')
      .toBeFalse();
  });

  it('clears every block that stands, from today, until a day', async () => {
    const { close, type, grant } = await open('Sara Lindgren');
    type('textarea', 'lifts at work');
    await grant();
    expect(close).toHaveBeenCalledOnceWith({
      exerciseId: 'deadlift',
      ruleIds: verdict.reasons.filter(({ level }) => level === 'block').map(({ ruleId }) => ruleId),
      by: 'Sara Lindgren',
      reason: 'lifts at work',
      from: '2026-11-22',
      until: '2026-11-29',
    });
  });
});
