import { createSelector } from '@ngrx/store';
import { rosterAdapter, rosterFeature } from './roster.slice';

const { selectAll, selectEntities } = rosterAdapter.getSelectors(rosterFeature.selectRosterState);

export const selectPatients = selectAll;
export const selectPatientsById = selectEntities;
export const selectRosterStatus = rosterFeature.selectStatus;

/** Which patient an imported record belongs to already, by its identifiers. */
export const selectPatientByIdentifier = createSelector(
  selectAll,
  (patients) =>
    new Map(patients.flatMap((patient) => patient.identifiers.map((identifier) => [identifier, patient] as const))),
);

/** Whether the sample clinic is among the patients: its imported record is known by an identifier of its own. */
export const selectSampleLoaded = createSelector(selectPatientByIdentifier, (known) =>
  known.has('urn:keel:sample|S-12'),
);
