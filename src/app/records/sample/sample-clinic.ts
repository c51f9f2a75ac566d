import { practiceId, type Entry, type IsoDate } from '../../clinical/index';
import { PatientFile, type Invention } from './patient-file';
import { cleared, hipAndFlexion, hypertension, steadyBuilder } from './patients/builders';
import { inFlareUp, returning, settling } from './patients/flare-ups';
import { olderAdult, pregnancy } from './patients/precautions';
import { onHold, resolvedFlag } from './patients/red-flags';
import { imported, justRegistered, notAsked } from './patients/starters';

const robin = 'Robin Vale';
const sara = 'Sara Lindgren';

const stories: readonly { readonly author: string; readonly tell: (invention: Invention) => PatientFile }[] = [
  { author: robin, tell: inFlareUp },
  { author: robin, tell: returning },
  { author: sara, tell: steadyBuilder },
  { author: sara, tell: settling },
  { author: robin, tell: onHold },
  { author: sara, tell: resolvedFlag },
  { author: sara, tell: olderAdult },
  { author: robin, tell: pregnancy },
  { author: robin, tell: hypertension },
  { author: sara, tell: hipAndFlexion },
  { author: robin, tell: notAsked },
  { author: sara, tell: imported },
  { author: sara, tell: justRegistered },
  { author: robin, tell: cleared },
];

/**
 * A practice and its invented patients as they stand today, with months behind them: something to look at on every
 * screen. Names and numbers are made up; identifiers begin with 'S-'. Nothing in it lies in the future except agreed
 * visits, a due date and the end of a clearance.
 *
 * @param newId a new id for every patient, item and entry
 */
export function sampleClinic(today: IsoDate, newId: () => string): readonly Entry[] {
  const practice = new PatientFile({ today, newId, author: robin }, practiceId);
  practice.sign(183, 'practice-amended', {
    name: 'Riverside Back Clinic (sample)',
    people: [robin, sara],
    favourites: ['abdominal-bracing', 'bird-dog', 'hip-hinge-dowel', 'side-bridge-knees', 'walking'],
  });
  return [...practice.entries, ...stories.flatMap(({ author, tell }) => tell({ today, newId, author }).entries)];
}
