import {
  type Chart,
  contactAt,
  contactInWords,
  dateInWords,
  type EntryId,
  type IsoDate,
  type Practice,
  redFlagQuestions,
  type RedFlagTier,
  tierActions,
  type Visit,
} from '../../clinical';
import { byWhom } from './by-hand';
import { knownConditions, noticedIn, openWorstFirst, whoItIs } from './emergency-sheet';

export type LetterPart =
  'to' | 'from' | 'patient' | 'request' | 'findings' | 'nerves' | 'others' | 'conditions' | 'program' | 'closing';

export interface LetterParagraph {
  readonly part: LetterPart;
  readonly label: string;
  readonly text: string;
}

/** A line of the letter that is left to be filled in by hand: Keel knows nothing about it. */
export interface LetterBlank {
  readonly blank: string;
  readonly lines: number;
}

/** A referral as it is drafted from the chart; the clinician edits every paragraph of it. */
export interface ReferralLetter {
  /** The flags it is about: other flags make another letter. */
  readonly about: readonly EntryId[];
  readonly tier: RedFlagTier;
  readonly heading: string;
  readonly body: readonly (LetterParagraph | LetterBlank)[];
}

const letters: Readonly<Record<RedFlagTier, { readonly to: string; readonly heading: string; readonly ask: string }>> =
  {
    emergency: {
      to: 'The emergency department',
      heading: 'Emergency referral: back pain with red flags',
      ask: 'Please see this patient as an emergency today.',
    },
    'same-day': {
      to: 'The on-call spinal team',
      heading: 'For discussion today: back pain with red flags',
      ask: 'I ask for your advice on this patient today.',
    },
    urgent: {
      to: 'The spinal service, or the general practitioner',
      heading: 'Urgent referral: back pain with red flags',
      ask: 'Please see this patient within 2 weeks.',
    },
    watch: {
      to: 'The general practitioner',
      heading: 'For your information: back pain with a red flag that we watch',
      ask: 'We treat this patient for back pain, watch what is named below, and ask about it again at each visit. Please consider bloods or imaging as you judge.',
    },
  };

/** The letter about the open red flags, led by the worst; undefined where none is open. */
export function referralLetter(
  chart: Chart,
  today: IsoDate,
  { name, pathway }: Pick<Practice, 'name' | 'pathway'>,
  author: string,
): ReferralLetter | undefined {
  const flags = openWorstFirst(chart, today);
  const worst = flags[0];
  if (!worst || !chart.details) return undefined;
  const { tier } = worst;
  const contact = contactAt(tier, pathway);
  const visit = visitAsked(chart, worst.date);
  const paragraph = (part: LetterPart, label: string, ...lines: readonly string[]): LetterParagraph => ({
    part,
    label,
    text: lines.filter(Boolean).join('\n'),
  });
  return {
    about: flags.map(({ entryId }) => entryId),
    tier,
    heading: letters[tier].heading,
    body: [
      paragraph('to', 'To', contact ? contactInWords(contact) : letters[tier].to),
      paragraph('from', 'From', [author, name].filter(Boolean).join(', '), dateInWords(today)),
      paragraph('patient', 'Patient', whoItIs(chart, today), ...chart.details.contacts.map(({ value }) => value)),
      paragraph('request', 'Request', letters[tier].ask, ...(tier === 'emergency' ? caudaEquina(flags) : [])),
      paragraph(
        'findings',
        'Findings',
        ...flags.flatMap((flag) => [...flag.findings.map(sentence), `${sentence(noticedIn(flag, chart))}.`]),
      ),
      { blank: 'Onset, as the patient tells it', lines: 1 },
      paragraph('nerves', 'Neurological screen', ...nervesInWords(visit)),
      { blank: 'Examination: power, reflexes, sensation', lines: 2 },
      paragraph('others', 'Other red flags', ...othersInWords(visit)),
      paragraph('conditions', 'Known conditions', `${sentence(knownConditions(chart))}.`, painOf(visit)),
      { blank: 'Medication and allergies', lines: 2 },
      paragraph('program', 'Treatment so far', programSoFar(chart, tier)),
      paragraph('closing', 'Signed', author, name),
      { blank: 'Signature', lines: 1 },
    ],
  };
}

const ofNerves = redFlagQuestions.filter(
  ({ id, group }) =>
    group === 'bladder-bowel-saddle' || group === 'legs' || id === 'band-pain' || id === 'electric-jolt',
);
const others = redFlagQuestions.filter((question) => !ofNerves.includes(question));

/** Where the bundle of nerves at the end of the spine may be squeezed, the pathway counts in hours (GIRFT 2023). */
function caudaEquina(flags: readonly { readonly findings: readonly string[] }[]): readonly string[] {
  const found = new Set(flags.flatMap(({ findings }) => findings));
  const suspected = ofNerves.some(
    ({ id, tier, finding }) => tier === 'emergency' && id !== 'band-pain' && found.has(finding),
  );
  return suspected
    ? ['Cauda equina syndrome is not ruled out. The GIRFT pathway of 2023 asks for MRI within 4 hours of the request.']
    : [];
}

/** The visit on whose answers the flag rests, or the last one that asked before it. */
function visitAsked({ visits }: Chart, date: IsoDate): Visit | undefined {
  return visits.findLast((visit) => visit.date <= date && Object.keys(visit.redFlags).length > 0);
}

type Questions = readonly (typeof redFlagQuestions)[number][];

/** 'Yes: ...', 'No: ...', 'Not asked: ...', each only where there is something in it. */
function nervesInWords(visit: Visit | undefined): readonly string[] {
  if (!visit) return ['Not recorded: no signed visit has asked yet.'];
  return [
    `${[`Asked on ${dateInWords(visit.date)}`, byWhom(visit.by)].filter(Boolean).join(' ')}.`,
    line('Yes', answeredWith('yes', ofNerves, visit)),
    line('No', answeredWith('no', ofNerves, visit)),
    line('Not asked', answeredWith(undefined, ofNerves, visit)),
  ];
}

/** The same for everything else; a 'no' to all that was asked is one line, for whoever reads it in a hurry. */
function othersInWords(visit: Visit | undefined): readonly string[] {
  if (!visit) return [];
  const no = answeredWith('no', others, visit);
  return [
    line('Yes', answeredWith('yes', others, visit)),
    no.length < others.length
      ? line('No', no)
      : 'No: severe or night pain, morning stiffness, injury, cancer, weight loss or illness, fever or risk of infection, chest pain or fainting on exertion, pulsing belly.',
    line('Not asked', answeredWith(undefined, others, visit)),
  ];
}

function answeredWith(answer: 'yes' | 'no' | undefined, questions: Questions, visit: Visit): readonly string[] {
  return questions.filter(({ id }) => visit.redFlags[id] === answer).map(({ finding }) => finding);
}

function line(name: string, findings: readonly string[]): string {
  return findings.length > 0 ? `${name}: ${findings.join('; ')}.` : '';
}

function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

function painOf(visit: Visit | undefined): string {
  const { now, worst } = visit?.pain ?? {};
  const words = [
    now === undefined ? '' : `now ${now} of 10`,
    worst === undefined ? '' : `worst since the visit before ${worst} of 10`,
  ].filter(Boolean);
  return words.length > 0 ? `Pain: ${words.join(', ')}.` : '';
}

/** No exercise is named: the letter is no place to take one from. */
function programSoFar({ current, visits }: Chart, tier: RedFlagTier): string {
  if (!current) return 'No exercise program yet.';
  const { program } = current;
  const count = program.items.length;
  return [
    `Home exercise: ${count} ${count === 1 ? 'exercise' : 'exercises'} in the program since ${dateInWords(program.startDate)}, ${visits.length} ${visits.length === 1 ? 'visit' : 'visits'} in all.`,
    tierActions[tier].holds ? 'Stopped until this is resolved.' : 'It goes on, gently.',
  ].join(' ');
}
