import {
  ageOn,
  type Chart,
  contactAt,
  contactInWords,
  dateInWords,
  type IsoDate,
  openRedFlags,
  type Pathway,
  type RedFlag,
  redFlagQuestions,
  redFlagTiers,
  type RedFlagTier,
  tierActions,
} from '../../clinical';
import { noticedOn } from '../../ui/noticed';
import { precautionInWords } from '../../ui/precaution-words';
import { byWhom, nameOnPaper } from './by-hand';
import { fullName } from './sheet';

/** The sheet that is printed in place of a program while a red flag holds. */
export interface EmergencySheet {
  readonly name: string;
  readonly tier: RedFlagTier;
  /** What the patient does now. */
  readonly heading: string;
  readonly todo: readonly string[];
  /** What the patient says at the desk. */
  readonly say: string;
  /** '22 Nov 2026, 14:05, by Robin Vale'. */
  readonly noticed: string;
  /** Who it is, for the clinician who receives the patient. */
  readonly who: string;
  readonly known: string;
  /** When each was noticed is said where there is more than one answer to it. */
  readonly findings: readonly { readonly finding: string; readonly noticed?: string }[];
  readonly asked: string;
  readonly signed: string;
}

/** What a patient reads beside a program that goes on while something is watched. */
export interface WatchSheet {
  readonly name: string;
  readonly heading: string;
  readonly found: readonly string[];
  readonly todo: readonly string[];
  readonly signed: string;
}

interface TierAdvice {
  readonly heading: string;
  /** `whom` is named where the practice has said who it is. */
  readonly todo: (whom: string) => readonly string[];
  /** For the clinician who receives the patient. */
  readonly asked: string;
}

const advice: Readonly<Record<Exclude<RedFlagTier, 'watch'>, TierAdvice>> = {
  emergency: {
    heading: 'Go to the emergency department now',
    todo: (whom) => [
      'Stop all your exercises.',
      whom
        ? `Go now, straight from here, to: ${whom}.`
        : 'Go to the nearest emergency department now, straight from here.',
      'Do not wait to see if it gets better.',
      'Show them this sheet when you arrive.',
    ],
    asked: 'Sent as an emergency, to be seen today.',
  },
  'same-day': {
    heading: 'Your back needs a check today',
    todo: (whom) => [
      'Stop all your exercises.',
      `We call the spinal team${named(whom)} today. Keep your phone close, and go where they send you.`,
      'Take this sheet with you.',
    ],
    asked: 'To be discussed with the on-call spinal team today.',
  },
  urgent: {
    heading: 'A doctor needs to see you within 2 weeks',
    todo: (whom) => [
      'Stop all your exercises until the doctor has seen you.',
      `We ask for a visit for you${named(whom)}. Call us if you do not hear about it.`,
      'Take this sheet with you.',
    ],
    asked: 'Referred urgently, to be seen within 2 weeks.',
  },
};

/** What a record holds that is no emergency may be old, and of any organ: a doctor says whether it still counts. */
const recorded: TierAdvice = {
  heading: 'A doctor needs to check this first',
  todo: () => [
    'Stop all your exercises until it is checked.',
    'Call your doctor today, and say what this sheet says.',
    'Take this sheet with you.',
  ],
  asked: 'Found in an imported record: does it still count, and may the patient exercise?',
};

/** The sheet for a chart on hold, led by the worst open flag; undefined where none holds. */
export function emergencySheet(chart: Chart, today: IsoDate, pathway: Pathway): EmergencySheet | undefined {
  const { details } = chart;
  const flags = openWorstFirst(chart, today).filter(({ tier }) => tierActions[tier].holds);
  const worst = flags[0];
  if (!details || !worst || worst.tier === 'watch') return undefined;
  const fromRecordOnly = worst.fromRecord === true && worst.tier !== 'emergency';
  const { heading, todo, asked } = fromRecordOnly ? recorded : advice[worst.tier];
  const contact = fromRecordOnly ? undefined : contactAt(worst.tier, pathway);
  const said = list(flags.flatMap(({ findings }) => inPatientWords(findings)));
  return {
    name: fullName(details),
    tier: worst.tier,
    heading,
    todo: todo(contact?.whom ?? ''),
    say: worst.fromRecord
      ? `“I have back pain, and my record says: ${said}. My physiotherapist sent me to you because of it.”`
      : `“I have back pain, and now ${said}. My physiotherapist noticed it on ${dateInWords(worst.date)} and sent me to you.”`,
    noticed: worst.fromRecord
      ? `in the imported record, here since ${noticedOn(worst, chart)}`
      : `${noticedOn(worst, chart)}, by ${nameOnPaper(worst.by)}`,
    who: whoItIs(chart, today),
    findings: flags.flatMap((flag) =>
      flag.findings.map((finding) => ({ finding, ...(flags.length > 1 ? { noticed: noticedIn(flag, chart) } : {}) })),
    ),
    known: `Other conditions: ${knownConditions(chart)}.`,
    asked: [asked, contact ? `To call: ${contactInWords(contact)}.` : ''].filter(Boolean).join(' '),
    signed: worst.fromRecord
      ? `From the imported record, here since ${dateInWords(worst.date)}`
      : `Raised by ${nameOnPaper(worst.by)} on ${dateInWords(worst.date)}`,
  };
}

/** What is watched while the program goes on; undefined where nothing is. */
export function watchSheet(chart: Chart, today: IsoDate, pathway: Pathway): WatchSheet | undefined {
  const flags = openWorstFirst(chart, today).filter(({ tier }) => tier === 'watch');
  const [first] = flags;
  if (!chart.details || !first) return undefined;
  const contact = contactAt('watch', pathway);
  return {
    name: fullName(chart.details),
    heading: 'Watch this, and tell us',
    found: [...new Set(flags.flatMap(({ findings }) => inPatientWords(findings)))],
    todo: [
      'Go on gently, as this sheet says.',
      contact
        ? `Does it get worse, or does something new come? Call ${contactInWords(contact)}.`
        : 'Does it get worse, or does something new come? Call us.',
      'We ask about it again at your next visit.',
    ],
    signed: `Noticed by ${nameOnPaper(first.by)} on ${dateInWords(first.date)}`,
  };
}

/** Open flags, the worst first and the oldest of a tier before the others. */
export function openWorstFirst(chart: Chart, today: IsoDate): readonly RedFlag[] {
  return openRedFlags(chart, today).toSorted((a, b) => redFlagTiers.indexOf(a.tier) - redFlagTiers.indexOf(b.tier));
}

/** 'Maja Åberg, born 14 Mar 1971 (55 years), ID 4471'. */
export function whoItIs({ details }: Chart, today: IsoDate): string {
  if (!details) return '';
  const { birthDate, identifier } = details;
  return [
    fullName(details),
    birthDate ? `born ${dateInWords(birthDate)} (${ageOn(birthDate, today)} years)` : 'birth date not recorded',
    identifier ? `ID ${identifier}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Known, none known and not asked are three different things to whoever reads it. */
export function knownConditions({ precautions: { effective } }: Chart): string {
  if (effective === 'not-asked') return 'not asked about';
  return effective.length === 0 ? 'none known' : effective.map(precautionInWords).join('; ');
}

/** 'noticed on 22 Nov 2026, 14:05, by Robin Vale', or where else it is from. */
export function noticedIn(flag: RedFlag, chart: Chart): string {
  const on = noticedOn(flag, chart);
  return flag.fromRecord
    ? `in the imported record, here since ${on}`
    : [`noticed on ${on}`, byWhom(flag.by)].filter(Boolean).join(', ');
}

/** Findings as the patient says them; what is no single answer is left to the clinician's part. */
function inPatientWords(findings: readonly string[]): readonly string[] {
  const said = findings.flatMap((finding) => redFlagQuestions.find((one) => one.finding === finding)?.said ?? []);
  return said.length > 0 ? said : findings;
}

function named(whom: string): string {
  return whom ? ` (${whom})` : '';
}

function list(words: readonly string[]): string {
  const all = words.length > 0 ? words : ['a warning sign'];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all[all.length - 1]}`;
}
