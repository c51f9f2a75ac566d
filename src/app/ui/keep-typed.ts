import { effect, inject } from '@angular/core';
import { MatDialogRef } from '@angular/material/dialog';

/**
 * Keeps a dialog open over Escape and a tap beside it while something is typed in it, which a slip of the hand would lose;
 * its own buttons close it as ever. Call it where the dialog, or a part of it, is created.
 */
export function keepTyped(isTyped: () => boolean): void {
  const dialog = inject<MatDialogRef<unknown>>(MatDialogRef);
  const always = dialog.disableClose ?? false;
  effect(() => {
    dialog.disableClose = always || isTyped();
  });
}
