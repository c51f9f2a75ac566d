import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideStore, Store } from '@ngrx/store';
import { type BodyOf, type Entry, type EntryKind, exerciseById, itemFor } from '../../clinical';
import { chartActions, chartFeature } from '../../state/chart/chart.slice';
import { practiceFeature } from '../../state/practice/practice.slice';
import { sessionFeature } from '../../state/session/session.slice';
import { shellActions } from '../../state/shell.actions';
import { HandoutPage } from './handout-page';

let count = 0;

function entry<K extends EntryKind>(kind: K, body: BodyOf<K>): Entry {
  count += 1;
  const at = `2026-11-20T10:00:${String(count % 60).padStart(2, '0')}.000Z`;
  return { id: `e-${count}`, patientId: 'p', author: 'Robin Vale', at, kind, schema: 1, body } as Entry;
}

const registered = (): Entry =>
  entry('patient-registered', {
    details: { family: 'Åberg', given: 'Maja', sex: 'female', identifier: '4471', contacts: [] },
  });

function prescribed(...ids: readonly string[]): Entry {
  const items = ids.flatMap((id) => {
    const exercise = exerciseById(id);
    return exercise ? [itemFor(exercise, `i-${id}`)] : [];
  });
  const program = { startDate: '2026-11-20', weeks: 4, items, resting: [] };
  return entry('program-prescribed', { program, follows: null, acknowledged: [] });
}

async function handoutFor(...entries: readonly Entry[]) {
  localStorage.setItem('keel.paper', 'a4');
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideStore({
        [sessionFeature.name]: sessionFeature.reducer,
        [chartFeature.name]: chartFeature.reducer,
        [practiceFeature.name]: practiceFeature.reducer,
      }),
    ],
  });
  const store = TestBed.inject(Store);
  store.dispatch(shellActions.dayBegan({ today: '2026-11-22' }));
  store.dispatch(chartActions.opened({ patientId: 'p' }));
  store.dispatch(chartActions.loaded({ patientId: 'p', entries }));
  const fixture = TestBed.createComponent(HandoutPage);
  const page = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();
  return { fixture, page, text: () => page.innerText.replaceAll('\u00a0', ' ') };
}

describe('HandoutPage', () => {
  afterEach(() => {
    localStorage.removeItem('keel.paper');
  });

  it('shows pages with patient, identifier, number and signature on each, and only what is allowed today', async () => {
    const { page, text } = await handoutFor(
      registered(),
      entry('precautions-stated', { precautions: [], answers: [] }),
      entry('phase-declared', { phase: 'flare-up', since: '2026-11-20' }),
      prescribed('deadlift', 'walking', 'abdominal-bracing', 'heel-slide', 'quadruped-leg-slide', 'pelvic-tilt'),
    );
    const sheets = Array.from(page.querySelectorAll('keel-sheet-page'));
    expect(sheets.length).toBeGreaterThan(1);
    sheets.forEach((sheet, index) => {
      expect(sheet.textContent).toContain('Åberg, Maja · ID 4471');
      expect(sheet.textContent).toContain(`page ${index + 1} of ${sheets.length}`);
      expect(sheet.textContent).toContain('Prescribed by Robin Vale on 20 Nov 2026 · printed 22 Nov 2026');
    });
    expect(page.querySelectorAll('keel-sheet-page article').length).toBe(5);
    expect(page.querySelector('.pages')?.textContent).not.toContain('Deadlift');
    expect(text()).toContain('Resting for now: lift a bar from the floor. It comes back after the flare-up.');
    expect(text()).toContain('Go to the emergency department now if:');
    expect(text()).toContain('0 to 2 of 10: go on.');
  });

  it('keeps every block inside its page', async () => {
    const { page } = await handoutFor(registered(), prescribed('walking', 'heel-slide', 'pelvic-tilt', 'dead-bug'));
    for (const body of Array.from(page.querySelectorAll('keel-sheet-page .body'))) {
      expect(body.scrollHeight).toBeLessThanOrEqual(body.clientHeight + 1);
    }
    expect(page.querySelector('.twin')).toBeNull();
  });

  it('sets the page of the printer to the chosen paper, and takes that away when it is left', async () => {
    const { fixture, page } = await handoutFor(registered(), prescribed('walking'));
    const pageRule = () => Array.from(document.head.querySelectorAll('style'), ({ textContent }) => textContent).join();
    expect(pageRule()).toContain('size: 210mm 297mm');
    const paper = page.querySelector('select');
    if (paper) paper.value = 'letter';
    paper?.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    expect(pageRule()).toContain('size: 215.9mm 279.4mm');
    expect(page.querySelector<HTMLElement>('keel-sheet-page')?.style.width).toBe('215.9mm');
    fixture.destroy();
    expect(pageRule()).not.toContain('279.4mm');
  });

  it('prints', async () => {
    const { page } = await handoutFor(registered(), prescribed('walking'));
    const view = TestBed.inject(DOCUMENT).defaultView;
    const print = spyOn(view as Window, 'print');
    page.querySelector<HTMLButtonElement>('.print')?.click();
    expect(print).toHaveBeenCalledTimes(1);
  });

  it('gives the emergency sheet and no program while a red flag is open', async () => {
    const { page, text } = await handoutFor(
      registered(),
      prescribed('walking'),
      entry('red-flag-raised', { date: '2026-11-22', tier: 'emergency', findings: ['new bladder disturbance'] }),
    );
    expect(page.querySelectorAll('article').length).toBe(0);
    expect(page.querySelector('h2')?.textContent).toBe('Go to the emergency department now');
    expect(text()).toContain('new bladder disturbance');
    expect(page.querySelector('.print')).not.toBeNull();
  });

  describe('with a red flag', () => {
    const raised = (tier: 'emergency' | 'watch', finding: string): Entry =>
      entry('red-flag-raised', { date: '2026-11-22', tier, findings: [finding] });
    const type = async (page: HTMLElement, settle: () => Promise<unknown>, label: string, words: string) => {
      const area = Array.from(page.querySelectorAll('label'))
        .find(({ textContent }) => textContent.trim().startsWith(label))
        ?.querySelector('textarea');
      if (area) area.value = words;
      area?.dispatchEvent(new Event('input'));
      await settle();
    };
    const letterChosen = async (page: HTMLElement, settle: () => Promise<unknown>) => {
      page.querySelectorAll<HTMLInputElement>('[name=printed]')[1]?.click();
      await settle();
    };

    it('prints a letter that follows what is written in it, and names no exercise', async () => {
      const { fixture, page } = await handoutFor(
        registered(),
        prescribed('walking'),
        raised('emergency', 'new bladder disturbance'),
      );
      const settle = () => fixture.whenStable();
      await letterChosen(page, settle);
      expect(page.querySelector('.print')?.textContent).toContain('Print letter');
      const paper = () => page.querySelector('.pages')?.textContent ?? '';
      expect(paper()).toContain('Emergency referral');
      expect(paper()).toContain('Medication and allergies');
      expect(paper()).not.toContain('Go for a walk');
      await type(page, settle, 'Request', 'Please see her now.');
      expect(paper()).toContain('Please see her now.');
      expect(paper()).not.toContain('GIRFT');
      await type(page, settle, 'Known conditions', ' ');
      expect(paper()).withContext('an emptied paragraph leaves no label').not.toContain('Known conditions');

      fixture.destroy();
      const again = TestBed.createComponent(HandoutPage);
      await again.whenStable();
      await letterChosen(again.nativeElement as HTMLElement, () => again.whenStable());
      expect((again.nativeElement as HTMLElement).querySelector('.pages')?.textContent).toContain(
        'Please see her now.',
      );
    });

    it('opens the letter first where the address asks for it, and the sheet otherwise', async () => {
      const { fixture, page } = await handoutFor(registered(), raised('emergency', 'new bladder disturbance'));
      expect(page.querySelector('.pages')?.textContent).toContain('Go to the emergency department now');
      fixture.componentRef.setInput('show', 'letter');
      await fixture.whenStable();
      expect(page.querySelector('.pages')?.textContent).toContain('Emergency referral');
    });

    it('prints what is watched with the program that goes on, and without one where there is none', async () => {
      const { page } = await handoutFor(registered(), prescribed('walking'), raised('watch', 'unremitting night pain'));
      expect(page.querySelectorAll('keel-sheet-page article').length).toBe(1);
      expect(page.querySelector('.pages')?.textContent).toContain('Watch this, and tell us');
      expect(page.querySelector('.pages')?.textContent).toContain('night pain that nothing eases');
      TestBed.resetTestingModule();
      const alone = await handoutFor(registered(), raised('watch', 'unremitting night pain'));
      expect(alone.page.querySelector('.pages')?.textContent).toContain('Watch this, and tell us');
      expect(alone.page.querySelector('.pages')?.textContent).toContain('Go to the emergency department now if:');
    });

    it('offers no letter where there is none', async () => {
      const { page } = await handoutFor(registered(), prescribed('walking'));
      expect(page.querySelector('[name=printed]')).toBeNull();
    });
  });

  it('leads to the program where none is signed', async () => {
    const { page } = await handoutFor(registered());
    expect(page.querySelector('keel-sheet-page')).toBeNull();
    expect(page.querySelector('keel-empty-place button')?.textContent).toContain('Go to the program');
  });
});
