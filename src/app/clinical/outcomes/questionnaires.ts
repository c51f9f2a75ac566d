import type { Measure } from './measure';
import { rolandMorrisNotice } from './roland-morris';

/**
 * What the patient says (CLINICAL.md 4.1). Published figures differ, so each is kept with its source. Item texts that
 * carry a licence are not here.
 */

const ostelo = 'Ostelo 2008, Spine 33(1):90-94';
const abbott = 'Abbott & Schmitt 2014, doi 10.2519/jospt.2014.5248';

export const painRating = {
  id: 'pain',
  name: 'Numeric pain rating scale',
  short: 'Pain',
  kind: 'scale',
  least: 0,
  most: 10,
  step: 1,
  better: 'lower',
  matters: 2,
  source: 'Ostelo 2008',
  figures: [
    { value: 2, what: 'smallest important change', source: ostelo },
    { value: [1.5, 3.5], what: 'smallest important change, by how it is asked', source: 'Abbott & Schmitt 2014' },
  ],
  notes: [],
} as const satisfies Measure;

export const questionnaires: readonly Measure[] = [
  painRating,
  {
    id: 'rmdq',
    name: 'Roland-Morris Disability Questionnaire',
    short: 'RMDQ',
    kind: 'scale',
    least: 0,
    most: 24,
    step: 1,
    better: 'lower',
    matters: 5,
    source: 'Ostelo 2008',
    figures: [{ value: 5, what: 'smallest important change', source: ostelo }],
    licence: rolandMorrisNotice,
    notes: [
      'People can score better while they say that they are worse (PMC4419506): read it beside the global change.',
    ],
  },
  {
    id: 'odi',
    name: 'Oswestry Disability Index, total',
    short: 'ODI',
    kind: 'percent',
    least: 0,
    most: 100,
    step: 1,
    better: 'lower',
    matters: 10,
    source: 'Ostelo 2008',
    figures: [
      { value: 10, what: 'smallest important change', source: ostelo },
      { value: 12, what: 'smallest important change', source: 'Abbott & Schmitt 2014' },
    ],
    licence:
      'Score the paper form: its questions are not shown, because their licence (Mapi) may ask a fee of a clinic.',
    notes: [],
  },
  {
    id: 'psfs',
    name: 'Patient-Specific Functional Scale, mean',
    short: 'PSFS',
    kind: 'scale',
    least: 0,
    most: 10,
    step: 0.1,
    better: 'higher',
    detectable: 2,
    source: 'MDC90, Stratford 1995, as reported on the form',
    figures: [
      {
        value: 2,
        what: 'smallest detectable change of the mean (MDC90)',
        source: 'Stratford 1995, as reported on the form',
      },
      {
        value: 3,
        what: 'smallest detectable change of one activity (MDC90)',
        source: 'Stratford 1995, as reported on the form',
      },
      { value: 1.3, what: 'small important change', source: abbott },
      { value: 2.3, what: 'medium important change', source: abbott },
      { value: 2.7, what: 'large important change', source: abbott },
    ],
    notes: ['A small important change, 1.3 points, is less than the error of measurement.'],
  },
  {
    id: 'start-back',
    name: 'STarT Back screening tool, total',
    short: 'STarT Back',
    kind: 'scale',
    least: 0,
    most: 9,
    step: 1,
    better: 'lower',
    stratifies: true,
    source: 'Keele University',
    figures: [],
    licence:
      'Score the paper form: its questions are not shown, because Keele asks no licence for non-commercial use only.',
    notes: ['It says how much help someone may need; it is not an outcome and is not compared over time.'],
  },
  {
    id: 'global-change',
    name: 'Global change, as the patient says it',
    short: 'Global change',
    kind: 'change',
    least: -5,
    most: 5,
    step: 1,
    better: 'higher',
    source: 'an eleven-point global perceived effect scale, as in Kamper 2010, doi 10.1007/s00586-010-1366-1',
    figures: [],
    notes: ['No change threshold is known for it here: it is what the patient says.'],
  },
];
