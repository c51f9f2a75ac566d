import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { todaysPlan } from '../../clinical';
import { ExerciseLog } from './exercise-log';
import { controlIds } from './missing';
import { aChart, aProgram, today } from './testing/visit-charts';

describe('the log of an exercise', () => {
  let fixture: ComponentFixture<ExerciseLog>;

  beforeEach(async () => {
    const [planned] = todaysPlan(aChart(aProgram()), today).items;
    fixture = TestBed.createComponent(ExerciseLog);
    fixture.componentRef.setInput('items', [{ ...planned!, done: planned!.dose }]);
    fixture.componentRef.setInput('resting', true);
    fixture.componentRef.setInput('logs', { 'abdominal-bracing': { setsMet: false, fewestReps: 999 } });
    await fixture.whenStable();
  });

  it('keeps what was noted in reach where it is asked for no more, and changes nothing else with it', async () => {
    const id = controlIds.fewest('abdominal-bracing');
    const field = (fixture.nativeElement as HTMLElement).querySelector<HTMLInputElement>(`#${id}`);
    expect(field?.value).toBe('999');
    field!.value = '';
    field!.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(fixture.componentInstance.logs()).toEqual({ 'abdominal-bracing': { setsMet: false } });
    expect((fixture.nativeElement as HTMLElement).querySelector(`#${id}`)).toBeNull();
  });
});
