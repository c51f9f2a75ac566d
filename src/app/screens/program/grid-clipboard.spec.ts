import { openGrid, type OpenGrid } from './testing/open-grid';

describe('the clipboard of the week grid', () => {
  let at: OpenGrid;

  beforeEach(async () => {
    at = await openGrid();
  });

  afterEach(() => {
    at.close();
  });

  function happen(kind: 'copy' | 'paste', text = ''): ClipboardEvent {
    const clipboardData = new DataTransfer();
    if (text) clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    return event;
  }

  it('takes all that the focused dose says, in words that can be typed again', () => {
    at.cell('Abdominal bracing', 1).focus();
    expect(happen('copy').clipboardData?.getData('text/plain')).toBe(
      '2 × 8, hold 8 s, twice a day, morning and evening, every day.',
    );
  });

  it('leaves copying alone that is not asked of a dose', () => {
    (document.activeElement as HTMLElement | null)?.blur();
    expect(happen('copy').defaultPrevented).toBeFalse();
  });

  it('sets a single dose, and hands on what is more', () => {
    const pasted: unknown[] = [];
    at.grid.pasted.subscribe((one) => pasted.push(one));
    at.cell('Walking', 2).focus();
    happen('paste', '15 min\n');
    expect(at.doses.map(({ week, dose }) => [week, dose.minutes])).toEqual([[2, 15]]);
    happen('paste', '2x8\t8s');
    at.host.querySelector<HTMLElement>('.dots')!.focus();
    happen('paste', '15 min');
    expect(pasted).toEqual([
      { itemId: 'item-walking', week: 2, text: '2x8\t8s' },
      { itemId: null, week: 1, text: '15 min' },
    ]);
    (document.activeElement as HTMLElement).blur();
    expect(happen('paste', '15 min').defaultPrevented).toBeFalse();
  });
});
