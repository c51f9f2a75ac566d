import type {
  BodyOf,
  Dose,
  EntryKind,
  EntryOf,
  OwnExercise,
  PatientDetails,
  Program,
  ProgramItem,
} from '../../clinical/index';
import { newId } from '../ids';

/** Ida Holm, born 22 Nov 1971, unless told otherwise. */
export function someDetails(own: Partial<PatientDetails> = {}): PatientDetails {
  return { family: 'Holm', given: 'Ida', birthDate: '1971-11-22', sex: 'female', contacts: [], ...own };
}

/** 2 × 8, hold 8 s, once a day, every day. */
export function aDose(own: Partial<Dose> = {}): Dose {
  return { sets: 2, reps: 8, holdSeconds: 8, perDay: 1, daysPerWeek: 7, ...own };
}

/** Abdominal bracing at home, adding repetitions. */
export function anItem(own: Partial<ProgramItem> = {}): ProgramItem {
  return {
    id: newId(),
    exerciseId: 'abdominal-bracing',
    start: aDose(),
    scheme: { axis: 'hold-reps' },
    overrides: {},
    place: 'home',
    ...own,
  };
}

/** Four weeks of one item, from 2 Nov 2026. */
export function aProgram(own: Partial<Program> = {}): Program {
  return { startDate: '2026-11-02', weeks: 4, items: [anItem()], resting: [], ...own };
}

/** A gentle move of the practice: on the back, one knee drawn up by a towel. One demand was not answered. */
export function anOwnExercise(own: Partial<OwnExercise> = {}): OwnExercise {
  return {
    name: 'Towel knee hug',
    patientName: 'Hug one knee with a towel',
    aliases: ['knee hug'],
    family: 'mobility',
    position: 'supine',
    equipment: ['mat', 'towel'],
    purposes: ['mobility'],
    muscles: ['gluteus maximus'],
    purpose: 'This eases a stiff low back.',
    setup: 'Lie on your back, knees bent.',
    steps: ['Put the towel behind one knee.', 'Draw the knee towards you.'],
    cues: ['Keep your neck soft.'],
    faults: ['Pulling hard.'],
    stopIf: ['Pain moves further down your leg.'],
    demands: {
      lumbarFlexion: 'mid',
      lumbarExtension: 'none',
      lumbarRotation: 'none',
      lumbarSideBend: 'none',
      compression: 1,
      shear: 0,
      axialLoad: 0,
      impact: 0,
      breathHold: 0,
      externalLoad: 0,
      loadPosition: 'none',
      bilateralLegLift: false,
      endRangeStretch: 'unknown',
      hipFlexion: 3,
      kneeling: false,
      wristLoad: 0,
      shoulderLoad: 0,
      balance: 0,
    },
    startingDose: { sets: 2, reps: 8, perDay: 1, daysPerWeek: 7 },
    progression: 'reps',
    ...own,
  };
}

const bodies: { readonly [K in EntryKind]: () => BodyOf<K> } = {
  'patient-registered': () => ({ details: someDetails() }),
  'details-amended': () => ({ details: { family: 'Holm-Berg' } }),
  'precautions-stated': () => ({ precautions: [], answers: [] }),
  'phase-declared': () => ({ phase: 'flare-up', since: '2026-11-02' }),
  'program-prescribed': () => ({ program: aProgram(), follows: null, acknowledged: [] }),
  'visit-recorded': () => ({
    date: '2026-11-02',
    redFlags: {},
    pain: { now: 4, worst: 6 },
    responses: [],
    decisions: [],
  }),
  'outcome-recorded': () => ({ date: '2026-11-02', measure: 'rmdq', score: 9 }),
  'clearance-granted': () => ({
    clearance: {
      exerciseId: 'suitcase-carry',
      ruleIds: ['osteoporosis.external-load'],
      by: 'Tomas Reed',
      reason: 'Carries more than this at work, without pain',
      from: '2026-11-02',
      until: '2027-02-02',
    },
  }),
  'clearance-withdrawn': () => ({ clearanceId: newId() }),
  'red-flag-raised': () => ({ date: '2026-11-02', tier: 'urgent', findings: ['Unexplained weight loss'] }),
  'red-flag-resolved': () => ({ flagId: newId(), date: '2026-11-09', reason: 'Seen by her doctor: no cause found' }),
  'entry-voided': () => ({ voids: newId(), reason: 'Entered for the wrong patient' }),
  'practice-amended': () => ({ name: 'Harbour Street Physiotherapy' }),
  'rule-reviewed': () => ({ ruleId: 'flare-up.axial-rotation', outcome: 'agreed' }),
  'template-saved': () => ({ name: 'First week of a flare-up', items: [anItem()], weeks: 1 }),
  'exercise-saved': () => ({ exercise: anOwnExercise(), replaces: null }),
  'exercise-withdrawn': () => ({ savedIn: newId() }),
};

export const everyKind = Object.keys(bodies) as readonly EntryKind[];

/** Who signed it, when, and for whom; the rest of an entry's head is not for choosing. */
export type Heading = Partial<Pick<EntryOf<EntryKind>, 'id' | 'patientId' | 'author' | 'at'>>;

/**
 * A valid entry: `anEntry('phase-declared', { phase: 'settling' }, { patientId })`. What is not said is filled in with
 * something sensible; a new id each time, the patient 'ida' and the morning of 2 Nov 2026 unless told otherwise.
 */
export function anEntry<K extends EntryKind>(
  kind: K,
  body: Partial<BodyOf<K>> = {},
  heading: Heading = {},
): EntryOf<K> {
  return {
    id: newId(),
    patientId: 'ida',
    author: 'Tomas Reed',
    at: '2026-11-02T09:00:00.000Z',
    schema: 1,
    ...heading,
    kind,
    body: { ...bodies[kind](), ...body },
  } as unknown as EntryOf<K>;
}
