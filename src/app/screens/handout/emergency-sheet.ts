import {
  ageOn,
  type Chart,
  dateInWords,
  type IsoDate,
  openRedFlags,
  type RedFlag,
  redFlagTiers,
  type RedFlagTier,
  tierActions,
} from '../../clinical';
import { precautionInWords } from '../../ui/precaution-words';
import { fullName } from './sheet';

/** The sheet that is printed in place of a program while a red flag is unresolved. */
export interface EmergencySheet {
  readonly name: string;
  readonly tier: RedFlagTier;
  /** What the patient does now. */
  readonly heading: string;
  readonly todo: readonly string[];
  /** What the patient says at the desk. */
  readonly say: string;
  /** Who it is, for the clinician who receives the patient. */
  readonly who: string;
  readonly known: string;
  readonly findings: readonly { readonly finding: string; readonly noticed: string }[];
  readonly asked: string;
  readonly signed: string;
}

interface TierAdvice {
  readonly heading: string;
  readonly todo: readonly string[];
  /** For the clinician who receives the patient. */
  readonly asked: string;
}

const advice: Readonly<Record<RedFlagTier, TierAdvice>> = {
  emergency: {
    heading: 'Go to the emergency department now',
    todo: [
      'Stop all your exercises.',
      'Go to the nearest emergency department today, straight from here.',
      'Show them this sheet when you arrive.',
    ],
    asked: 'Sent as an emergency, to be seen today.',
  },
  'same-day': {
    heading: 'Your back needs a check today',
    todo: [
      'Stop all your exercises.',
      'We call the spinal team today. Keep your phone close, and go where they send you.',
      'Take this sheet with you.',
    ],
    asked: 'To be discussed with the on-call spinal team today.',
  },
  urgent: {
    heading: 'A doctor needs to see you within 2 weeks',
    todo: [
      'Stop all your exercises until the doctor has seen you.',
      'We ask for a visit for you. Call us if you do not hear about it.',
      'Take this sheet with you.',
    ],
    asked: 'Referred urgently, to be seen within 2 weeks.',
  },
  watch: { heading: 'Watch this, and tell us', todo: ['Tell us at your next visit.'], asked: 'To be watched.' },
};

/** The sheet for a chart on hold, led by the worst open flag; undefined where none holds. */
export function emergencySheet(chart: Chart, today: IsoDate): EmergencySheet | undefined {
  const { details } = chart;
  const flags = [...openRedFlags(chart, today).filter(({ tier }) => tierActions[tier].holds)].sort(
    (a, b) => redFlagTiers.indexOf(a.tier) - redFlagTiers.indexOf(b.tier),
  );
  const worst = flags[0];
  if (!details || !worst) return undefined;
  const { birthDate, identifier } = details;
  const findings = flags.flatMap((flag) => flag.findings.map((finding) => ({ finding, noticed: noticed(flag) })));
  return {
    name: fullName(details),
    tier: worst.tier,
    ...advice[worst.tier],
    say: `“I have back pain. My physiotherapist found ${list(findings.map(({ finding }) => finding))} on ${dateInWords(worst.date)} and sent me to you.”`,
    who: [
      fullName(details),
      birthDate ? `born ${dateInWords(birthDate)} (${ageOn(birthDate, today)} years)` : 'birth date not recorded',
      identifier ? `ID ${identifier}` : '',
    ]
      .filter(Boolean)
      .join(', '),
    findings,
    known: knownPrecautions(chart),
    signed: `Raised by ${worst.by} on ${dateInWords(worst.date)}`,
  };
}

function knownPrecautions({ precautions: { effective } }: Chart): string {
  if (effective === 'not-asked') return 'Other conditions: not asked about.';
  if (effective.length === 0) return 'Other conditions: none known.';
  return `Other conditions: ${effective.map(precautionInWords).join('; ')}.`;
}

function noticed({ date, by }: RedFlag): string {
  return `noticed on ${dateInWords(date)} by ${by}`;
}

function list(words: readonly string[]): string {
  const all = words.length > 0 ? words : ['a warning sign'];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all[all.length - 1]}`;
}
