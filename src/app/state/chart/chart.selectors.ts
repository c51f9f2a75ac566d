import { createSelector } from '@ngrx/store';
import type { Chart } from '../../clinical';
import { chartFrom, phaseOn, situationOf, todaysPlan } from '../../clinical';
import { selectLibrary } from '../library/library.selectors';
import { selectToday } from '../session/session.selectors';
import { chartFeature } from './chart.slice';

export const { selectPatientId: selectOpenPatientId, selectStatus: selectChartStatus } = chartFeature;

/** The open patient's chart; null while it loads and where there is no such patient. */
export const selectChart = createSelector(
  chartFeature.selectEntries,
  chartFeature.selectStatus,
  (entries, status): Chart | null => {
    const chart = status === 'loaded' ? chartFrom(entries) : null;
    return chart?.details ? chart : null;
  },
);

/** Loaded, and nobody is registered under this id. */
export const selectChartMissing = createSelector(
  selectChart,
  chartFeature.selectStatus,
  (chart, status) => status === 'loaded' && chart === null,
);

export const selectPhase = createSelector(selectChart, selectToday, (chart, today) =>
  chart ? phaseOn(chart, today) : null,
);

export const selectSituation = createSelector(selectChart, selectToday, selectLibrary, (chart, today, library) =>
  chart ? situationOf(chart, today, library) : null,
);

export const selectTodaysPlan = createSelector(selectChart, selectToday, selectLibrary, (chart, today, library) =>
  chart ? todaysPlan(chart, today, library) : null,
);
