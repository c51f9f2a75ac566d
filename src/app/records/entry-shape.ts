import {
  bodySites,
  declarablePhases,
  legPains,
  measureIds,
  precautionIds,
  progressionAxes,
  redFlagTiers,
  type BodyOf,
  type Clearance,
  type Contact,
  type ContactPoint,
  type Entry,
  type EntryKind,
  type ImportedFinding,
  type ImportedRecord,
  type MilderReason,
  type OutcomeParts,
  type PatientActivity,
  type Pathway,
  type PatientDetails,
  type Precaution,
  type Program,
  type ProgramItem,
  type TakenDecision,
} from '../clinical/index';
import {
  date,
  everyFieldOptional,
  type Fields,
  filled,
  flag,
  instant,
  isObject,
  listOf,
  mapOf,
  number,
  oneOf,
  optional,
  shape,
  text,
  type Check,
} from './check';
import { dose } from './dose-shape';
import { ownExercise } from './own-exercise-shape';

/**
 * Whether a value of unknown origin is an entry that a chart can be folded from. Fields that are not known here are let
 * through, so that nothing of a backup is lost. Words that rules look up (phases, precautions) must be known ones: a rule
 * that never matches would let through what it should block.
 */
export function isEntry(value: unknown): value is Entry {
  if (!isObject(value) || !head(value)) return false;
  const kind = value['kind'];
  return typeof kind === 'string' && Object.hasOwn(bodies, kind) && bodies[kind as EntryKind](value['body']);
}

const head = shape<Omit<Entry, 'kind' | 'body'>>({
  id: filled,
  patientId: filled,
  author: text,
  at: instant,
  schema: oneOf(1),
});

const contact = shape<ContactPoint>({ kind: oneOf('phone', 'email', 'address'), value: text });

const detailFields: Fields<PatientDetails> = {
  family: text,
  given: text,
  birthDate: optional(date),
  sex: oneOf('female', 'male', 'other', 'not-recorded'),
  identifier: optional(text),
  contacts: listOf(contact),
  deceased: optional(flag),
};

const tier = oneOf(...redFlagTiers);

const precaution = shape<Precaution>({
  id: oneOf(...precautionIds),
  since: optional(date),
  surgeryDate: optional(date),
  dueDate: optional(date),
  side: optional(oneOf('left', 'right', 'both')),
  provokedBy: optional(oneOf('flexion', 'extension', 'rotation', 'side-bend')),
  restingPressure: optional(shape<Required<Precaution>['restingPressure']>({ systolic: number, diastolic: number })),
  obstetricContraindication: optional(flag),
  highGrade: optional(flag),
  exertionAgreed: optional(flag),
  settled: optional(flag),
});

const finding = shape<ImportedFinding>({
  key: text,
  label: text,
  status: text,
  date: optional(date),
  standing: oneOf('proposed', 'not-understood', 'information', 'past', 'ruled-out'),
  precaution: optional(precaution),
  raises: optional(tier),
  remark: optional(text),
});

const imported = optional(
  shape<ImportedRecord>({ identifiers: listOf(text), findings: listOf(finding), fileName: optional(text) }),
);

const item = shape<ProgramItem>({
  id: filled,
  exerciseId: filled,
  start: dose,
  scheme: shape<ProgramItem['scheme']>({
    axis: oneOf(...progressionAxes),
    repsTop: optional(number),
    setsTop: optional(number),
    daysTop: optional(number),
    deloadWeeks: optional(listOf(number)),
    waits: optional(oneOf(true)),
    percent: optional(number),
  }),
  overrides: mapOf(dose),
  group: optional(text),
  place: oneOf('home', 'clinic'),
  note: optional(text),
  taughtOn: optional(date),
});

const program = shape<Program>({
  startDate: date,
  weeks: number,
  until: optional(date),
  items: listOf(item),
  resting: listOf(item),
});

const decisionKind = oneOf('advance', 'hold', 'regress', 'stop');

const decision = shape<TakenDecision>({
  itemId: text,
  exerciseId: text,
  proposed: shape<TakenDecision['proposed']>({
    kind: decisionKind,
    because: text,
    dose: optional(dose),
    by: optional(filled),
    deload: optional(oneOf(true)),
  }),
  taken: decisionKind,
  dose: optional(dose),
  by: optional(filled),
  reason: optional(text),
});

const response = shape<BodyOf<'visit-recorded'>['responses'][number]>({
  itemId: text,
  exerciseId: text,
  date,
  sessions: optional(number),
  setsMet: optional(flag),
  fewestReps: optional(number),
  control: optional(oneOf('steady', 'minor-loss', 'lost')),
  painDuring: optional(number),
  nextMorning: optional(oneOf('better', 'same', 'worse')),
  peripheralised: optional(flag),
});

const clearance = shape<Clearance>({
  exerciseId: text,
  ruleIds: listOf(text),
  by: text,
  reason: text,
  from: date,
  until: date,
});

const bodies: Readonly<Record<EntryKind, Check>> = {
  'patient-registered': shape<BodyOf<'patient-registered'>>({ details: shape(detailFields), imported }),
  'details-amended': shape<BodyOf<'details-amended'>>({
    details: optional(shape(everyFieldOptional(detailFields))),
    imported,
  }),
  'precautions-stated': shape<BodyOf<'precautions-stated'>>({
    precautions: listOf(precaution),
    answers: listOf(
      shape<BodyOf<'precautions-stated'>['answers'][number]>({
        key: text,
        answer: oneOf('accepted', 'dismissed'),
        reason: optional(text),
      }),
    ),
    asked: optional(oneOf(false)),
  }),
  'phase-declared': shape<BodyOf<'phase-declared'>>({
    phase: oneOf(...declarablePhases),
    since: date,
    note: optional(text),
  }),
  'program-prescribed': shape<BodyOf<'program-prescribed'>>({
    program,
    follows: (value: unknown) => value === null || filled(value),
    resolves: optional(listOf(filled)),
    acknowledged: listOf(
      shape<BodyOf<'program-prescribed'>['acknowledged'][number]>({ exerciseId: text, ruleIds: listOf(text) }),
    ),
  }),
  'visit-recorded': shape<BodyOf<'visit-recorded'>>({
    date,
    redFlags: mapOf(oneOf('yes', 'no')),
    pain: shape<BodyOf<'visit-recorded'>['pain']>({
      now: optional(number),
      worst: optional(number),
      nextMorning: optional(number),
    }),
    where: optional(listOf(oneOf(...bodySites))),
    leg: optional(oneOf(...legPains)),
    responses: listOf(response),
    decisions: listOf(decision),
    nextVisit: optional(date),
    note: optional(text),
  }),
  'outcome-recorded': shape<BodyOf<'outcome-recorded'>>({
    date,
    measure: oneOf(...measureIds),
    score: number,
    parts: optional(
      shape<OutcomeParts>({
        ticked: optional(listOf(number)),
        activities: optional(listOf(shape<PatientActivity>({ name: text, score: optional(number) }))),
        distress: optional(number),
      }),
    ),
  }),
  'clearance-granted': shape<BodyOf<'clearance-granted'>>({ clearance }),
  'clearance-withdrawn': shape<BodyOf<'clearance-withdrawn'>>({ clearanceId: filled, reason: optional(text) }),
  'red-flag-raised': shape<BodyOf<'red-flag-raised'>>({
    date,
    tier,
    findings: listOf(text),
  }),
  'red-flag-resolved': shape<BodyOf<'red-flag-resolved'>>({ flagId: filled, date, reason: text }),
  'entry-voided': shape<BodyOf<'entry-voided'>>({ voids: filled, reason: text }),
  'practice-amended': shape<BodyOf<'practice-amended'>>({
    name: optional(text),
    people: optional(listOf(text)),
    painPolicy: optional(
      shape<Required<BodyOf<'practice-amended'>>['painPolicy']>({ greenUpTo: number, amberUpTo: number }),
    ),
    favourites: optional(listOf(text)),
    pathway: optional(
      shape<Pathway>({
        tiers: optional(mapOf(tier)),
        reasons: optional(mapOf(shape<MilderReason>({ reason: text, by: text, on: date }))),
        actions: optional(mapOf(text)),
        contacts: optional(mapOf(shape<Contact>({ whom: text, phone: text }))),
      }),
    ),
  }),
  'rule-reviewed': shape<BodyOf<'rule-reviewed'>>({
    ruleId: filled,
    outcome: oneOf('agreed', 'disputed', 'stricter'),
    note: optional(text),
    wording: optional(text),
  }),
  'template-saved': shape<BodyOf<'template-saved'>>({ name: text, items: listOf(item), weeks: number }),
  'exercise-saved': shape<BodyOf<'exercise-saved'>>({
    exercise: ownExercise,
    replaces: (value: unknown) => value === null || filled(value),
  }),
  'exercise-withdrawn': shape<BodyOf<'exercise-withdrawn'>>({ savedIn: filled, reason: optional(text) }),
};
