import { createSelector } from '@ngrx/store';
import { practiceFeature } from './practice.slice';

export const { selectPractice, selectLoaded: selectPracticeLoaded } = practiceFeature;
export const selectFavourites = createSelector(selectPractice, ({ favourites }) => favourites);
export const selectPainPolicy = createSelector(selectPractice, ({ painPolicy }) => painPolicy);
