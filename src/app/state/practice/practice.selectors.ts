import { createSelector } from '@ngrx/store';
import { practiceFeature } from './practice.slice';

export const { selectPractice } = practiceFeature;
export const selectFavourites = createSelector(selectPractice, ({ favourites }) => favourites);
export const selectPainPolicy = createSelector(selectPractice, ({ painPolicy }) => painPolicy);
