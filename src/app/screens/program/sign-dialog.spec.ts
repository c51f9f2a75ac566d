import { TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { provideStore } from '@ngrx/store';
import { catalogue, itemFor, type Readiness, screen, type Situation } from '../../clinical';
import { practiceFeature } from '../../state/practice/practice.slice';
import { SignDialog } from './sign-dialog';

const situation: Situation = {
  phase: 'flare-up',
  precautions: [{ id: 'osteoporosis' }, { id: 'hypertension' }],
  clearances: [],
  date: '2026-11-22',
};

describe('the dialog before signing', () => {
  async function open(count: number) {
    const cautioned = catalogue
      .map((exercise) => ({ item: itemFor(exercise, exercise.id), reasons: screen(exercise, situation).reasons }))
      .filter(({ reasons }) => reasons.length > 0 && reasons.every(({ level }) => level === 'caution'))
      .slice(0, count);
    const readiness: Readiness = {
      obstacles: [],
      cautions: cautioned,
      program: { startDate: '2026-11-23', weeks: 4, items: cautioned.map(({ item }) => item), resting: [] },
    };
    const close = jasmine.createSpy('close');
    TestBed.configureTestingModule({
      providers: [
        provideStore({ [practiceFeature.name]: practiceFeature.reducer }),
        { provide: MAT_DIALOG_DATA, useValue: readiness },
        { provide: MatDialogRef, useValue: { close } },
      ],
    });
    const fixture = TestBed.createComponent(SignDialog);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const sign = () => [...host.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Sign program')!;
    return { fixture, host, close, sign, readiness };
  }

  it('reads forty cautions as a few reasons, every exercise named', async () => {
    const { host, readiness } = await open(40);
    expect(readiness.cautions.length).toBe(40);
    expect(host.querySelectorAll('li').length).toBeLessThan(15);
    for (const { item } of readiness.cautions) {
      const name = catalogue.find(({ id }) => id === item.exerciseId)!.name;
      expect(host.textContent).withContext(name).toContain(name);
    }
  });

  it('has one acknowledgement, and signs only with it', async () => {
    const { fixture, host, close, sign } = await open(40);
    expect(host.querySelectorAll('input[type=checkbox]').length).toBe(1);
    sign().click();
    await fixture.whenStable();
    expect(close).not.toHaveBeenCalled();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Tick that you have read');
    host.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    sign().click();
    expect(close).toHaveBeenCalledWith(true);
  });
});
