import type { Tuning } from '../course';
import { born, goalsOf, PatientFile, type Invention } from '../patient-file';

/** Half a year of steady building, every two weeks, with an entry made in error on the way. */
export function steadyBuilder(invention: Invention): PatientFile {
  return new PatientFile(invention)
    .register(182, {
      family: 'Nakamura',
      given: 'Kenji',
      birthDate: born(invention.today, 49, '06-30'),
      sex: 'male',
      identifier: 'S-03',
      contacts: [],
    })
    .precautions(182, [])
    .phase(182, 'settling')
    .visit([182, 6, 5, 'sore'], { nextVisitIn: -168 })
    .prescribe(182, 4, ['abdominal-bracing', 'supine-march', 'hip-hinge-dowel', 'walking'])
    .outcomes('rmdq', [[182, 13]])
    .psfs(182, digging([4, 5, 3]))
    .visit([168, 5, 4, 'steady'], { nextVisitIn: -154 })
    .phase(154, 'building')
    .visit([154, 5, 3, 'well'], { nextVisitIn: -140 })
    .prescribe(154, 6, ['dead-bug', 'side-bridge-knees', 'bridge', 'walking'])
    .visits([
      [140, 4, 3, 'steady'],
      [126, 4, 2, 'well'],
      [112, 4, 3, 'sore'],
    ])
    .prescribe(112, 6, ['dead-bug', 'side-bridge', 'goblet-squat', 'walking'])
    .outcomes('rmdq', [[112, 24]])
    .voidLast(112, 'Typed 24 for 9')
    .outcomes('rmdq', [[112, 9]])
    .visits([
      [98, 3, 2, 'steady'],
      [84, 3, 2, 'well'],
      [70, 2, 1, 'well'],
    ])
    .prescribe(70, 6, ['bird-dog', 'side-bridge', 'goblet-squat', 'deadlift', 'walking'], {
      deadlift: { start: { loadKg: 20 }, percent: 3, place: 'clinic' },
    })
    .outcomes('rmdq', [[70, 5]])
    .psfs(70, digging([7, 8, 6]))
    .visits([
      [56, 2, 1, 'well'],
      [42, 3, 1, 'steady'],
      [28, 2, 1, 'well'],
    ])
    .prescribe(28, 8, ['bird-dog', 'side-bridge', 'deadlift', 'suitcase-carry', 'walking'], {
      deadlift: { percent: 2 },
    })
    .visit([14, 1, 0, 'well'], { nextVisitIn: 0, note: 'Gardening again, without thinking of the back.' })
    .outcomes('rmdq', [[14, 2]])
    .psfs(14, digging([9, 9, 8]));
}

const digging = goalsOf('Digging in the garden', 'Sitting through a meeting', 'Lifting a case into the car');

/** Blood pressure was uncontrolled at first: breathing and easy walking until it was treated. */
export function hypertension(invention: Invention): PatientFile {
  return new PatientFile(invention)
    .register(84, {
      family: 'Tremblay',
      given: 'Luc',
      birthDate: born(invention.today, 58, '01-09'),
      sex: 'male',
      identifier: 'S-09',
      contacts: [],
    })
    .precautions(84, [{ id: 'hypertension', restingPressure: { systolic: 184, diastolic: 112 } }])
    .phase(84, 'settling')
    .visit([84, 5, 4, 'sore'], { nextVisitIn: -70, note: 'Referred to his doctor for the blood pressure.' })
    .prescribe(84, 2, ['diaphragmatic-breathing', 'walking', 'sit-to-stand'])
    .outcomes('rmdq', [[84, 10]])
    .precautions(63, [{ id: 'hypertension', restingPressure: { systolic: 142, diastolic: 88 } }])
    .visit([63, 4, 3, 'steady'], { nextVisitIn: -49 })
    .prescribe(63, 4, ['diaphragmatic-breathing', 'sit-to-stand', 'hip-hinge-dowel', 'walking'])
    .phase(49, 'building')
    .visits(
      [
        [49, 3, 2, 'well'],
        [35, 3, 2, 'steady'],
      ],
      { nextVisitIn: -21 },
    )
    .prescribe(35, 6, ['bird-dog', 'bridge', 'sit-to-stand', 'walking'])
    .visit([21, 2, 1, 'well'], { nextVisitIn: -5 })
    .outcomes('rmdq', [[21, 5]]);
}

/** The left hip and a back that bending provokes; missed the last agreed visit, and has not been heard of since. */
export function hipAndFlexion(invention: Invention): PatientFile {
  return new PatientFile(invention)
    .register(70, {
      family: 'Kaya',
      given: 'Elif',
      birthDate: born(invention.today, 61, '12-05'),
      sex: 'female',
      identifier: 'S-10',
      contacts: [],
    })
    .precautions(70, [
      { id: 'hip-osteoarthritis', side: 'left' },
      { id: 'flexion-intolerance', provokedBy: 'flexion' },
    ])
    .phase(70, 'settling')
    .visit([70, 6, 5, 'sore'], { nextVisitIn: -63 })
    .prescribe(70, 4, ['abdominal-bracing', 'prone-on-elbows', 'hip-hinge-dowel', 'water-walking'])
    .psfs(70, bending([2, 4, 3]))
    .visits([
      [63, 6, 5, 'sore'],
      [56, 5, 4, 'steady'],
      [49, 4, 3, 'well'],
    ])
    .phase(49, 'building')
    .prescribe(49, 8, ['bird-dog', 'side-bridge-knees', 'sit-to-stand', 'stationary-cycling'])
    .visit([35, 4, 3, 'sore'], { nextVisitIn: -19 })
    .psfs(35, bending([5, 6, 6]));
}

const bending = goalsOf('Putting on socks and shoes', 'Getting out of the car', 'Walking to the shops');

/**
 * Lifts and turns for a living; one exercise cleared by name, with a reason, for three months. Everything that can be
 * measured was, his own goals and the endurance of either side among it; two exercises are done in turns, on named days.
 */
export function cleared(invention: Invention): PatientFile {
  return new PatientFile(invention)
    .register(112, {
      family: 'Duarte',
      given: 'Rafael',
      birthDate: born(invention.today, 34, '04-18'),
      sex: 'male',
      identifier: 'S-14',
      contacts: [],
    })
    .precautions(112, [{ id: 'flexion-intolerance', provokedBy: 'flexion' }])
    .phase(112, 'settling')
    .visit([112, 6, 4, 'sore', { morning: 5, where: ['low-back-left', 'low-back-right'], leg: 'none' }], {
      nextVisitIn: -98,
    })
    .prescribe(112, 4, ['abdominal-bracing', 'hip-hinge-dowel', 'side-bridge-knees', 'walking'])
    .startBack(112, 3, 1)
    .outcomes('rmdq', [[112, 12]])
    .psfs(112, atWork([3, 4, 4]))
    .visit([98, 5, 3, 'steady', { morning: 4 }], { nextVisitIn: -84 })
    .phase(84, 'building')
    .visit([84, 4, 3, 'well', { morning: 2 }], { nextVisitIn: -70 })
    .prescribe(84, 6, ['bird-dog', 'side-bridge', 'pallof-press', 'walking'])
    .endurance(84, 74, 82, 38, 52)
    .visits([
      [70, 3, 2, 'well', { morning: 3 }],
      [56, 3, 2, 'steady', { morning: 1 }],
      [42, 2, 1, 'well', { morning: 0 }],
    ])
    .outcomes('rmdq', [[42, 5]])
    .psfs(42, atWork([6, 6, 7]))
    .endurance(42, 108, 96, 55, 61)
    .clear(
      42,
      'wood-chop',
      ['flexion-intolerance.loaded-flexion', 'flexion-intolerance.flexion-rotation'],
      'Lifts and turns at work all day. Watched over three sessions with a light band, without pain the next morning.',
      91,
    )
    .prescribe(42, 8, ['bird-dog', 'side-bridge', 'wood-chop', 'suitcase-carry', 'walking'], {
      'bird-dog': inTurns,
      'side-bridge': inTurns,
      'wood-chop': { place: 'clinic', note: 'A light band, turning from the hips.' },
      'suitcase-carry': { lightWeeks: [4, 8] },
    })
    .visit([28, 2, 1, 'well', { morning: 0 }], { nextVisitIn: -14 })
    .phase(14, 'returning')
    .visit(
      [
        14,
        2,
        1,
        'well',
        {
          morning: 0,
          where: ['low-back-left'],
          leg: 'none',
          kept: { 'suitcase-carry': 'Carries at work all week as it is.' },
        },
      ],
      { nextVisitIn: 10, note: 'Full days at work again, no lifting over 15 kg yet.' },
    )
    .outcomes('rmdq', [[14, 3]])
    .psfs(14, atWork([8, 8, 9]))
    .endurance(14, 131, 104, 71, 72)
    .outcomes('global-change', [[14, 4]]);
}

/** One set after the other, three days a week. */
const inTurns: Tuning = { group: 'turns', start: { daysPerWeek: 3, days: ['Mon', 'Wed', 'Fri'] } };

const atWork = goalsOf('Lifting boxes at work', 'Turning with a load', 'Driving for an hour');
