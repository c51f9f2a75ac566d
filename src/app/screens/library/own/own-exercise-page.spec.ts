import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter, Router } from '@angular/router';
import { Actions } from '@ngrx/effects';
import { type Action, provideState, provideStore, Store } from '@ngrx/store';
import { of, Subject } from 'rxjs';
import type { BodyOf, Entry } from '../../../clinical';
import { libraryPageActions } from '../../../state/page.actions';
import { practiceActions, practiceFeature } from '../../../state/practice/practice.slice';
import { recordActions } from '../../../state/record.actions';
import { sessionFeature } from '../../../state/session/session.slice';
import { OwnExercisePage } from './own-exercise-page';
import { fieldOrder } from './own-form';
import { anOwnExercise, practiceEntry } from './testing/own-versions';

const saved = practiceEntry('exercise-saved', { exercise: anOwnExercise(), replaces: null });

async function open(exerciseId?: string, entries: readonly Entry[] | null = []) {
  const answers = new Subject<Action>();
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideStore(),
      provideState(sessionFeature),
      provideState(practiceFeature),
      { provide: Actions, useValue: answers },
    ],
  });
  const store = TestBed.inject<Store>(Store);
  if (entries) store.dispatch(practiceActions.loaded({ entries }));
  const dispatched = spyOn(store, 'dispatch').and.callThrough();
  const navigated = spyOn(TestBed.inject(Router), 'navigate').and.resolveTo(true);
  const fixture = TestBed.createComponent(OwnExercisePage);
  fixture.componentRef.setInput('exerciseId', exerciseId);
  const page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
  const field = (id: string) => page.querySelector<HTMLInputElement>(`#own-${id}`)!;
  return {
    page,
    store,
    navigated,
    answers,
    text: () => page.textContent.replaceAll(/\s+/g, ' '),
    field,
    async type(id: string, value: string) {
      field(id).value = value;
      field(id).dispatchEvent(new Event(field(id).tagName === 'SELECT' ? 'change' : 'input'));
      await fixture.whenStable();
    },
    async tick(label: string, within = page) {
      const found = [...within.querySelectorAll('label')].find(({ textContent }) => textContent.trim() === label);
      found!.querySelector('input')!.click();
      await fixture.whenStable();
    },
    question: (words: string) =>
      [...page.querySelectorAll('fieldset')].find((one) => one.querySelector('legend')?.textContent === words)!,
    async save() {
      page.querySelector<HTMLButtonElement>('[type=submit]')!.click();
      await fixture.whenStable();
    },
    async answer(action: Action) {
      answers.next(action);
      await fixture.whenStable();
    },
    signed() {
      const actions = dispatched.calls.allArgs().map(([action]) => action as unknown as Action);
      const found = actions.filter(({ type }) => type === libraryPageActions.exerciseSaved.type);
      return (found as ReturnType<typeof libraryPageActions.exerciseSaved>[]).flatMap(({ entries }) => entries);
    },
    component: fixture.componentInstance,
    leave: () => fixture.destroy(),
    settle: () => fixture.whenStable(),
    /** Not through the window itself: the runner would take it for a test that reloads the page. */
    close: (event: Event) => fixture.componentInstance.onUnload(event),
  };
}

async function filledIn() {
  const form = await open();
  await form.type('name', 'Towel knee hug');
  await form.type('patientName', 'Hug one knee with a towel');
  await form.type('family', 'mobility');
  await form.type('position', 'supine');
  await form.tick('Mobility', form.question('What it is for'));
  await form.type('purpose', 'This eases a stiff low back.');
  await form.type('setup', 'Lie on your back.');
  await form.type('steps', 'Put the towel behind one knee.\nDraw the knee towards you.');
  return form;
}

describe('the form of an own exercise', () => {
  afterEach(() => document.querySelectorAll('body > div:has(form.columns)').forEach((one) => one.remove()));

  it('says beside each field what is needed, goes to the first, and signs nothing', async () => {
    const { save, field, page, signed, type, text } = await open();
    await save();
    expect(document.activeElement).toBe(field('name'));
    expect(field('name').getAttribute('aria-invalid')).toBe('true');
    expect(page.querySelector('#own-steps-said')?.textContent).toContain('at least one step');
    expect(text()).toContain('8 fields need a look');
    await type('name', 'Knee hug');
    expect(field('name').getAttribute('aria-invalid')).toBeNull();
    expect(signed()).toEqual([]);
  });

  it('says while it is filled in that a flare-up blocks what nobody has said', async () => {
    const { tick, question, text, type } = await open();
    expect(text()).toContain('Choose the position first');
    await type('position', 'supine');
    expect(text()).toContain('0 of 18 questions answered');
    expect(text()).toMatch(/Flare-up\s*Not now\s*Because nobody has said/);
    await tick('Yes', question('Are both legs lifted off the floor together?'));
    expect(text()).toContain('1 of 18 questions answered');
    expect(text()).toMatch(/Flare-up\s*Not now\s*Both legs lifted\.\s*And because nobody has said/);
  });

  it('signs what was filled in, with what nobody answered as unknown, and opens it', async () => {
    const form = await filledIn();
    await form.tick('A little', form.question('Does the low back round?'));
    await form.save();
    const [entry] = form.signed();
    const body = entry?.body as BodyOf<'exercise-saved'>;
    expect(entry?.patientId).toBe('practice');
    expect(body.replaces).toBeNull();
    expect(body.exercise).toEqual(
      jasmine.objectContaining({
        name: 'Towel knee hug',
        steps: ['Put the towel behind one knee.', 'Draw the knee towards you.'],
      }),
    );
    expect(body.exercise.demands).toEqual(jasmine.objectContaining({ lumbarFlexion: 'mid', impact: 'unknown' }));
    await form.answer(recordActions.entriesSaved({ entries: [{ ...saved, id: entry!.id }], at: '' }));
    expect(form.navigated).toHaveBeenCalledWith(['/library', `own-${entry!.id}`]);
    expect(await form.component.mayLeave()).toBeTrue();
  });

  it('stays shut once it is saved, until the page of the exercise is there', async () => {
    const form = await filledIn();
    await form.save();
    const [entry] = form.signed();
    await form.answer(recordActions.entriesSaved({ entries: [{ ...saved, id: entry!.id }], at: '' }));
    await form.save();
    form.page.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(form.signed().length).toBe(1);
  });

  it('leaves who has gone elsewhere meanwhile where they are', async () => {
    const form = await filledIn();
    await form.save();
    const [entry] = form.signed();
    form.leave();
    form.answers.next(recordActions.entriesSaved({ entries: [{ ...saved, id: entry!.id }], at: '' }));
    expect(form.navigated).not.toHaveBeenCalled();
  });

  it('opens no empty form in place of the exercise that is changed while the record is read', async () => {
    const form = await open('own-one', null);
    expect(form.page.querySelector('form')).toBeNull();
    form.store.dispatch(practiceActions.loaded({ entries: [saved] }));
    await form.settle();
    expect(form.field('name').value).toBe('Towel knee hug');
  });

  it('asks for what is missing in the order of the page', async () => {
    const { page } = await open();
    const places = fieldOrder.flatMap((id) => page.querySelector(`#own-${id}`) ?? []);
    const inPage = [...places].sort((a, b) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    expect(places.map(({ id }) => id)).toEqual(inPage.map(({ id }) => id));
    expect(places.length).toBeGreaterThan(14);
  });

  it('says beside the dose what is wrong with how often it is done', async () => {
    const { field } = await open();
    for (const id of ['dose', 'perDay', 'daysPerWeek'])
      expect(field(id).getAttribute('aria-describedby')).withContext(id).toBe('own-dose-said');
  });

  it('keeps what was typed when the record refuses it', async () => {
    const form = await filledIn();
    await form.save();
    const entryIds = form.signed().map(({ id }) => id);
    await form.answer(recordActions.entriesRefused({ entryIds, problem: { reason: 'quota', message: 'No room.' } }));
    expect(form.text()).toContain('No room. What you wrote is still here.');
    expect(form.field('name').value).toBe('Towel knee hug');
    expect(form.navigated).not.toHaveBeenCalled();
    await form.save();
    expect(form.signed().length).toBe(2);
  });

  it('makes a new version of one that is changed, and says so', async () => {
    const form = await open('own-one', [saved]);
    expect(form.text()).toContain('Change Towel knee hug');
    expect(form.text()).toContain('Programs that were signed with the present one keep it.');
    expect(form.text()).not.toContain('There is one of this name already');
    await form.type('name', 'Towel hug');
    await form.save();
    const body = form.signed()[0]?.body as BodyOf<'exercise-saved'>;
    expect(body).toEqual({ exercise: anOwnExercise({ name: 'Towel hug' }), replaces: 'one' });
  });

  it('says when it was changed elsewhere meanwhile, and keeps what was typed', async () => {
    const form = await open('own-one', [saved]);
    await form.type('name', 'Towel hug');
    const other = practiceEntry(
      'exercise-saved',
      { exercise: anOwnExercise(), replaces: 'one' },
      { id: 'two', day: 3 },
    );
    form.store.dispatch(practiceActions.loaded({ entries: [saved, other] }));
    await form.type('setup', 'Lie down.');
    expect(form.text()).toContain('There is a newer version of this exercise.');
    expect(form.field('name').value).toBe('Towel hug');
  });

  it('remarks on a name that is taken, and does not insist', async () => {
    const { type, text } = await open();
    await type('name', 'bird dog');
    expect(text()).toContain('There is one of this name already: Bird-dog');
  });

  it('asks once before work that was not saved is left, and lets go what was not touched', async () => {
    const { component, type, close } = await open();
    expect(await component.mayLeave()).toBeTrue();
    await type('name', 'Knee hug');
    const dialog = spyOn(TestBed.inject(MatDialog), 'open').and.returnValue({
      afterClosed: () => of(undefined),
    } as never);
    expect(await component.mayLeave()).toBeFalse();
    dialog.and.returnValue({ afterClosed: () => of(true) } as never);
    expect(await component.mayLeave()).toBeTrue();
    const closing = new Event('beforeunload', { cancelable: true });
    close(closing);
    expect(closing.defaultPrevented).toBeTrue();
  });

  it('says that there is no such exercise, once the record was read', async () => {
    const { text } = await open('own-elsewhere');
    expect(text()).toContain('There is no such exercise of this practice');
  });
});
