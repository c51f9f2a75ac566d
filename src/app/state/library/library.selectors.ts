import { createSelector } from '@ngrx/store';
import { libraryWith } from '../../clinical';
import { selectPractice } from '../practice/practice.selectors';
import { libraryFeature } from './library.slice';

export const { selectRecents } = libraryFeature;

/** What Keel brings along and the practice's own. Brings the whole catalogue with it: for what is loaded late. */
export const selectLibrary = createSelector(selectPractice, libraryWith);
