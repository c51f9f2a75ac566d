import { TestBed } from '@angular/core/testing';
import { PhotoField } from './photo-field';

/** The smallest picture that there is. */
const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

describe('the field of a photograph', () => {
  it('keeps the focus when the photograph is removed, and with it the button that removed it', async () => {
    const fixture = TestBed.createComponent(PhotoField);
    fixture.componentRef.setInput('photo', dot);
    const field = fixture.nativeElement as HTMLElement;
    document.body.append(field);
    await fixture.whenStable();
    const [attach, remove] = Array.from(field.querySelectorAll('button'));
    remove?.focus();
    remove?.click();
    await fixture.whenStable();
    expect(field.querySelector('img')).toBeNull();
    expect(document.activeElement).toBe(attach ?? null);
    field.remove();
  });
});
