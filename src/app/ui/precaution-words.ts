import {
  addDays,
  dateInWords,
  daysBetween,
  type Direction,
  type IsoDate,
  type Precaution,
  type PrecautionId,
  precautionKinds,
  rules,
  type Side,
  weeksSince,
} from '../clinical';

export const precautionNames: Readonly<Record<PrecautionId, string>> = {
  osteoporosis: 'Osteoporosis',
  'vertebral-fracture': 'Vertebral fracture',
  pregnancy: 'Pregnancy',
  hypertension: 'Hypertension',
  'hip-osteoarthritis': 'Hip osteoarthritis or impingement',
  'flexion-intolerance': 'Flexion intolerance',
  'extension-intolerance': 'Extension intolerance',
  osteopenia: 'Osteopenia',
  cardiac: 'Heart disease',
  'cardiac-unstable': 'Unstable heart symptoms',
  arrhythmia: 'Serious heart rhythm',
  aortic: 'Aortic aneurysm or dissection',
  vte: 'Blood clot, leg or lung',
  stroke: 'Stroke or TIA',
  copd: 'Chronic lung disease',
  spondylolisthesis: 'Spondylolisthesis',
  spondylolysis: 'Pars stress fracture',
  scoliosis: 'Scoliosis',
  'ankylosing-spondylitis': 'Axial spondyloarthritis',
  'post-discectomy': 'Disc surgery',
  'spinal-fusion': 'Spinal fusion',
  'hip-replacement': 'Hip replacement',
  knee: 'Knee pain or injury',
  shoulder: 'Shoulder pain or injury',
  wrist: 'Wrist pain or injury',
  'rheumatoid-arthritis': 'Rheumatoid arthritis',
  falls: 'Falls or frailty',
  neuropathy: 'Neuropathy of the feet',
  parkinson: "Parkinson's disease",
  dementia: 'Dementia',
  'cord-paralysis': 'Spinal cord injury',
  epilepsy: 'Epilepsy',
  malignancy: 'Cancer, now or in the past',
  'fear-avoidance': 'Fear of movement',
};

/** The same, short, for the banner: what moves with the calendar, and what changes how the patient is treated today. */
export function precautionInBrief(precaution: Precaution, date: IsoDate): string {
  const { restingPressure: pressure } = precaution;
  const name = precautionNames[precaution.id];
  return [
    pressure ? `${name} ${pressure.systolic}/${pressure.diastolic}` : name,
    precaution.obstetricContraindication ? 'obstetric contraindication' : '',
    weekInBrief(precaution, date) ?? '',
    sideInWords(precaution.side) ?? '',
    precaution.highGrade ? 'grade 3 or more' : '',
    precaution.settled ? 'settled' : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** A precaution with what the rules read of it: 'Hypertension, 150/95 at rest', 'Pregnancy, due 3 Mar 2027'. */
export function precautionInWords(precaution: Precaution): string {
  const { id, restingPressure: pressure, dueDate, surgeryDate, since, provokedBy } = precaution;
  const details = [
    sideInWords(precaution.side) ?? '',
    pressure ? `${pressure.systolic}/${pressure.diastolic} at rest` : '',
    dueDate ? `due ${dateInWords(dueDate)}` : '',
    surgeryDate ? `operated on ${dateInWords(surgeryDate)}` : '',
    // The onset of what no rule dates, such as osteoporosis, would only be noise.
    since && precautionKinds[id].details.includes('since') ? `since ${dateInWords(since)}` : '',
    provokedBy ? `brought on by ${directionNames[provokedBy].toLowerCase()}` : '',
    precaution.obstetricContraindication ? 'obstetric contraindication' : '',
    precaution.highGrade ? 'grade 3 or more, or progressing' : '',
    precaution.exertionAgreed ? 'exertion agreed by a doctor' : '',
    precaution.settled ? 'settled' : '',
  ].filter(Boolean);
  return [precautionNames[id], ...details].join(', ');
}

export const directionNames: Readonly<Record<Direction, string>> = {
  flexion: 'Bending forward',
  extension: 'Bending back',
  rotation: 'Turning',
  'side-bend': 'Bending sideways',
};

function sideInWords(side: Side | undefined): string | undefined {
  return side === 'both' ? 'both sides' : side;
}

/** Days of a pregnancy that end on the due date; the rules count week 14 by the same. */
const pregnancyDays = 280;

/** Completed weeks of a pregnancy on a day, as they are counted in a record; at least 0. */
export function pregnancyWeek(dueDate: IsoDate, date: IsoDate): number {
  return Math.max(0, Math.floor((pregnancyDays - daysBetween(date, dueDate)) / 7));
}

/** By the usual division: the second begins with week 14, the third with week 28. Only week 14 changes a rule. */
function trimesterInWords(week: number): string {
  return week < 14 ? 'first trimester' : week < 28 ? 'second trimester' : 'third trimester';
}

/** The day from which the rules for a precaution count their weeks. */
type Counted = 'surgery' | 'onset';

/** The weeks in which a rule for a precaution begins or ends, in order; none where no rule counts from that day. */
export function ruleWeeks(id: PrecautionId, counted: Counted): readonly number[] {
  const weeks = rules.flatMap(({ when }) =>
    'precaution' in when && when.precaution === id
      ? (when.only ?? []).flatMap((only) =>
          typeof only === 'object' && 'weeksSince' in only && only.weeksSince === counted
            ? [only.from, only.below].filter((week) => week !== undefined)
            : [],
        )
      : [],
  );
  return [...new Set(weeks)].sort((a, b) => a - b);
}

/** 'week 5' while a rule will still change, the year after that, 'no date' where one would count; else undefined. */
function weekInBrief({ id, dueDate, surgeryDate, since }: Precaution, date: IsoDate): string | undefined {
  if (id === 'pregnancy') return dueDate ? `week ${pregnancyWeek(dueDate, date)}` : 'no due date';
  const { details } = precautionKinds[id];
  if (details.includes('surgeryDate')) {
    return weekSince('surgery', surgeryDate, id, date) ?? (surgeryDate ? surgeryDate.slice(0, 4) : 'no date');
  }
  if (!details.includes('since') || ruleWeeks(id, 'onset').length === 0) return undefined;
  return since ? weekSince('onset', since, id, date) : 'no date';
}

function weekSince(counted: Counted, day: IsoDate | undefined, id: PrecautionId, date: IsoDate): string | undefined {
  const weeks = weeksSince(day, date);
  return weeks !== undefined && ruleWeeks(id, counted).some((week) => week > weeks) ? `week ${weeks}` : undefined;
}

/** What the calendar makes of a day of a precaution now: 'Week 5 after the operation. Rules change in week 6, ...'. */
export function calendarInWords(
  id: PrecautionId,
  detail: 'since' | 'surgeryDate' | 'dueDate',
  day: IsoDate,
  date: IsoDate,
): string {
  if (detail === 'dueDate') {
    const week = pregnancyWeek(day, date);
    const now = `Week ${week} of pregnancy, ${trimesterInWords(week)}`;
    return week < 14
      ? `${now}. The rules of week 14 begin on ${dateInWords(addDays(day, 14 * 7 - pregnancyDays))}.`
      : `${now}.`;
  }
  const counted = detail === 'surgeryDate' ? 'surgery' : 'onset';
  const weeks = weeksSince(day, date) ?? 0;
  const known = ruleWeeks(id, counted);
  const now = weeks > 104 ? `${Math.floor(daysBetween(day, date) / 365.25)} years` : `Week ${weeks}`;
  const said = `${now} ${counted === 'surgery' ? 'after the operation' : 'since then'}`;
  const next = known.find((week) => week > weeks);
  if (next !== undefined) return `${said}. Rules change in week ${next}, on ${dateInWords(addDays(day, next * 7))}.`;
  return known.length > 0 ? `${said}: no longer recent.` : `${said}.`;
}
