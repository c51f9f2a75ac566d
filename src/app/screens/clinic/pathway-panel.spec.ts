import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import { type Pathway, redFlagQuestions } from '../../clinical';
import type { clinicPageActions } from '../../state/page.actions';
import { practiceActions, practiceFeature } from '../../state/practice/practice.slice';
import { sessionFeature } from '../../state/session/session.slice';
import { shellActions } from '../../state/shell.actions';
import { PathwayPanel } from './pathway-panel';

const footDrop = redFlagQuestions.find(({ id }) => id === 'foot-drop')?.question ?? '';

async function panel(pathway: Pathway = {}, author = 'Ana Sol') {
  TestBed.configureTestingModule({
    providers: [
      provideStore({
        [sessionFeature.name]: sessionFeature.reducer,
        [practiceFeature.name]: practiceFeature.reducer,
      }),
    ],
  });
  const store = TestBed.inject(Store);
  const head = {
    id: 'e',
    patientId: 'practice',
    author: 'Ana Sol',
    at: '2026-11-20T10:00:00.000Z',
    schema: 1,
  } as const;
  store.dispatch(practiceActions.loaded({ entries: [{ ...head, kind: 'practice-amended', body: { pathway } }] }));
  store.dispatch(shellActions.dayBegan({ today: '2026-11-22' }));
  if (author) store.dispatch(shellActions.authorChosen({ author }));
  const fixture = TestBed.createComponent(PathwayPanel);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const dispatch = spyOn(store, 'dispatch');
  const row = (question: string) =>
    Array.from(page.querySelectorAll('.rows li')).find(({ textContent }) => textContent.includes(question));
  return {
    page,
    dispatch,
    row,
    signed: () => {
      const action = dispatch.calls.mostRecent().args[0] as unknown as
        ReturnType<typeof clinicPageActions.practiceAmended> | undefined;
      return (action?.entries[0]?.body as { pathway?: Pathway } | undefined)?.pathway;
    },
    choose: async (question: string, tier: string) => {
      const select = row(question)?.querySelector('select');
      if (select) select.value = tier;
      select?.dispatchEvent(new Event('change'));
      await fixture.whenStable();
    },
    write: async (within: ParentNode, selector: string, text: string) => {
      const field = within.querySelector<HTMLInputElement>(selector);
      if (field) field.value = text;
      field?.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    },
    press: async (name: string, within: ParentNode = page) => {
      const button = Array.from(within.querySelectorAll('button')).find(
        ({ textContent }) => textContent.replace(/\s+/g, ' ').trim() === name,
      );
      button?.click();
      await fixture.whenStable();
      return button;
    },
  };
}

describe('PathwayPanel', () => {
  it('marks the shipped tier of each question, and offers none milder for an emergency', async () => {
    const { page, row } = await panel();
    const rows = page.querySelectorAll('.rows li');
    expect(rows.length).toBe(redFlagQuestions.filter(({ tier }) => tier !== 'emergency').length);
    const options = Array.from(row(footDrop)?.querySelectorAll('option') ?? []);
    expect(options.map(({ textContent }) => textContent.trim())).toEqual([
      'Emergency',
      'Same day (shipped)',
      'Urgent',
      'Watch',
    ]);
    expect(row(footDrop)?.querySelector('select')?.value).toBe('same-day');
    expect(page.querySelectorAll('.always li').length + rows.length).toBe(redFlagQuestions.length);
  });

  it('takes a stricter tier at once', async () => {
    const { signed, choose } = await panel();
    await choose(footDrop, 'emergency');
    expect(signed()?.tiers).toEqual({ 'foot-drop': 'emergency' });
  });

  it('asks for a reason before a milder one, and signs who and when with it', async () => {
    const { page, dispatch, signed, choose, press, write, row } = await panel();
    await choose(footDrop, 'urgent');
    expect(dispatch).not.toHaveBeenCalled();
    await press('Set it milder');
    expect(dispatch).not.toHaveBeenCalled();
    expect(page.querySelector('#milder-problem')).not.toBeNull();
    await write(row(footDrop) ?? page, 'textarea', ' Seen within two weeks here. ');
    await press('Set it milder');
    expect(signed()).toEqual({
      tiers: { 'foot-drop': 'urgent' },
      reasons: { 'foot-drop': { reason: 'Seen within two weeks here.', by: 'Ana Sol', on: '2026-11-22' } },
    });
  });

  it('leaves everything as it was when the reason is not given', async () => {
    const { row, dispatch, choose, press } = await panel();
    await choose(footDrop, 'watch');
    await press('Leave it as it is');
    expect(dispatch).not.toHaveBeenCalled();
    expect(row(footDrop)?.querySelector('select')?.value).toBe('same-day');
  });

  it('takes a milder tier from nobody without a name', async () => {
    const { page, row, dispatch, choose } = await panel({}, '');
    await choose(footDrop, 'watch');
    expect(row(footDrop)?.querySelector('textarea')).toBeNull();
    expect(page.textContent).toContain('set by somebody with a name');
    expect(dispatch).not.toHaveBeenCalled();
  });

  it('shows why, who and when beside what is milder', async () => {
    const { row } = await panel({
      tiers: { 'foot-drop': 'urgent', fever: 'emergency' },
      reasons: { 'foot-drop': { reason: 'Agreed with the spinal team.', by: 'Tomas Reed', on: '2026-11-03' } },
    });
    expect(row(footDrop)?.textContent).toContain('Agreed with the spinal team. Tomas Reed, 3 Nov 2026.');
    expect(row('Fever')?.textContent).toContain('Stricter than shipped');
  });

  it('signs its own words and whom to call with the whole pathway', async () => {
    const { page, signed, write, press } = await panel({ tiers: { fever: 'emergency' } });
    const form = page.querySelector('form[aria-label="Same day"]') ?? page;
    expect((await press('Save Same day', form))?.disabled).toBeTrue();
    await write(form, 'textarea', 'Ring ward 12.');
    await write(form, 'input', 'Ward 12');
    await write(form, '[type=tel]', '0131 496 0000');
    await press('Save Same day', form);
    expect(signed()).toEqual({
      tiers: { fever: 'emergency' },
      actions: { 'same-day': 'Ring ward 12.' },
      contacts: { 'same-day': { whom: 'Ward 12', phone: '0131 496 0000' } },
    });
  });
});
