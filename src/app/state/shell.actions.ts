import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { IsoDate } from '../clinical';

export const shellActions = createActionGroup({
  source: 'Shell',
  events: {
    Started: emptyProps(),
    'Opening Retried': emptyProps(),
    /** Midnight passed, or the page woke up on another day. */
    'Day Began': props<{ today: IsoDate }>(),
    'Author Chosen': props<{ author: string }>(),
    'Problem Dismissed': emptyProps(),
  },
});
