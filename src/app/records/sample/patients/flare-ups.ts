import { born, goalsOf, PatientFile, type Invention } from '../patient-file';

/** Flare-up on day 3, declared at a visit; the program of the building phase still runs, with some of it suspended. */
export function inFlareUp(invention: Invention): PatientFile {
  return new PatientFile(invention)
    .register(126, {
      family: 'Åberg',
      given: 'Maja',
      birthDate: born(invention.today, 55, '03-14'),
      sex: 'female',
      identifier: 'S-01',
      contacts: [],
    })
    .precautions(126, [{ id: 'hypertension', restingPressure: { systolic: 148, diastolic: 92 } }])
    .phase(126, 'settling')
    .visit([126, 7, 6, 'sore', { morning: 6, where: ['low-back-left', 'low-back-centre'], leg: 'none' }], {
      nextVisitIn: -119,
      note: 'Two weeks of low back pain after moving house.',
    })
    .prescribe(126, 4, ['abdominal-bracing', 'heel-slide', 'walking'])
    .startBack(126, 5, 3)
    .outcomes('rmdq', [[126, 15]])
    .psfs(126, inTheGarden([3, 4, 3]))
    .visits([
      [119, 6, 5, 'sore'],
      [112, 6, 4, 'steady'],
      [105, 5, 4, 'steady'],
    ])
    .phase(98, 'building')
    .visit([98, 5, 3, 'well'], { nextVisitIn: -91 })
    .prescribe(98, 6, ['abdominal-bracing', 'quadruped-leg-slide', 'hip-hinge-dowel', 'walking'])
    .outcomes('rmdq', [[98, 11]])
    .visits([
      [91, 4, 3, 'steady'],
      [84, 4, 2, 'steady'],
      [77, 3, 2, 'well'],
      [63, 4, 3, 'sore'],
      [56, 3, 2, 'steady'],
      [49, 3, 2, 'well'],
    ])
    .prescribe(49, 8, ['abdominal-bracing', 'bird-dog', 'deadlift', 'suitcase-carry', 'walking'], {
      deadlift: { start: { loadKg: 12 }, place: 'clinic' },
    })
    .outcomes('rmdq', [[49, 8]])
    .psfs(49, inTheGarden([7, 7, 6]))
    .visits([
      [42, 2, 1, 'steady', { morning: 1 }],
      [35, 3, 2, 'well', { morning: 2 }],
      [28, 2, 1, 'well', { morning: 1 }],
      [21, 2, 1, 'well', { morning: 1 }],
      [9, 3, 2, 'steady', { morning: 2, where: ['low-back-left'] }],
    ])
    .phase(2, 'flare-up', 'Lifted a heavy planter at the weekend.')
    .visit(
      [2, 7, 6, 'worse', { morning: 7, where: ['low-back-left', 'low-back-centre', 'buttock-left'], leg: 'none' }],
      { nextVisitIn: 3, note: 'Stiff in the morning, no leg symptoms.' },
    )
    .rmdq(2, [1, 2, 3, 5, 6, 9, 10, 11, 12, 14, 16, 18, 21])
    .outcomes('global-change', [[2, -2]]);
}

const inTheGarden = goalsOf('Gardening for an hour', 'Carrying the shopping home', 'Sitting through a film');

/** Back from a flare-up of ten weeks ago, and returning to work on his feet. */
export function returning(invention: Invention): PatientFile {
  return new PatientFile(invention)
    .register(150, {
      family: 'Okafor',
      given: 'Daniel',
      birthDate: born(invention.today, 37, '08-02'),
      sex: 'male',
      identifier: 'S-02',
      contacts: [],
    })
    .precautions(150, [])
    .phase(150, 'building')
    .visit([150, 5, 3, 'steady'], { nextVisitIn: -136 })
    .prescribe(150, 6, ['dead-bug', 'side-bridge-knees', 'goblet-squat', 'walking'])
    .outcomes('rmdq', [[150, 9]])
    .psfs(150, onHisFeet([5, 4, 5]))
    .visits([
      [136, 4, 3, 'steady'],
      [122, 4, 2, 'well'],
      [108, 3, 2, 'well'],
    ])
    .prescribe(108, 8, ['dead-bug', 'side-bridge', 'goblet-squat', 'romanian-deadlift', 'walking'])
    .visits([
      [94, 3, 1, 'well'],
      [80, 3, 2, 'steady'],
    ])
    .phase(70, 'flare-up', 'After a day of carrying tiles.')
    .visit([70, 8, 6, 'worse'], { nextVisitIn: -63 })
    .prescribe(70, 2, ['abdominal-bracing', 'heel-slide', 'walking', 'goblet-squat', 'romanian-deadlift'])
    .outcomes('rmdq', [[70, 16]])
    .visit([63, 6, 4, 'steady'], { nextVisitIn: -56 })
    .phase(56, 'settling')
    .visit([56, 4, 3, 'well'], { nextVisitIn: -42 })
    .prescribe(56, 3, ['abdominal-bracing', 'quadruped-leg-lift', 'side-bridge-knees', 'hip-hinge-dowel', 'walking'])
    .visit([42, 4, 2, 'well'], { nextVisitIn: -35 })
    .phase(35, 'building')
    .visit([35, 3, 2, 'well'], { nextVisitIn: -21 })
    .prescribe(35, 4, ['dead-bug', 'side-bridge', 'goblet-squat', 'walking'], {
      'goblet-squat': { start: { loadKg: 8 } },
    })
    .outcomes('rmdq', [[35, 7]])
    .visit([21, 2, 1, 'well'], { nextVisitIn: -10 })
    .phase(10, 'returning')
    .visit([10, 2, 1, 'well'], { nextVisitIn: 0, note: 'Back at work on short days.' })
    .prescribe(10, 6, ['side-bridge', 'goblet-squat', 'romanian-deadlift', 'suitcase-carry', 'running'])
    .outcomes('rmdq', [[10, 3]])
    .psfs(10, onHisFeet([8, 7, 9]));
}

const onHisFeet = goalsOf(
  'Standing for a whole shift',
  'Carrying tiles up the stairs',
  'Kicking a ball with the children',
);

/** A flare-up that is easing: settling for five days now. */
export function settling(invention: Invention): PatientFile {
  return new PatientFile(invention)
    .register(19, {
      family: 'Haddad',
      given: 'Layla',
      birthDate: born(invention.today, 42, '10-27'),
      sex: 'female',
      identifier: 'S-04',
      contacts: [],
    })
    .precautions(19, [{ id: 'extension-intolerance', provokedBy: 'extension' }])
    .phase(19, 'flare-up')
    .visit(
      [19, 8, 7, 'sore', { morning: 8, where: ['low-back-right', 'buttock-right', 'thigh-back-right'], leg: 'same' }],
      { nextVisitIn: -16, note: 'Pain on standing long; eases sitting down.' },
    )
    .startBack(19, 4, 2)
    .prescribe(19, 2, ['abdominal-bracing', 'heel-slide', 'quadruped-leg-slide', 'walking'])
    .outcomes('rmdq', [[19, 17]])
    .psfs(19, goalsOf('Standing in a queue', 'Hanging out the washing', 'Walking downhill')([2, 2, 3]))
    .visits(
      [
        [16, 7, 6, 'sore', { morning: 7, where: ['low-back-right', 'buttock-right'], leg: 'up' }],
        [12, 6, 4, 'steady', { morning: 5, where: ['low-back-right', 'buttock-right'], leg: 'same' }],
      ],
      { nextVisitIn: -4 },
    )
    .phase(4, 'settling')
    .visit([4, 4, 3, 'steady', { morning: 2, where: ['low-back-right'], leg: 'up' }], { nextVisitIn: 3 })
    .prescribe(4, 4, ['supine-march', 'quadruped-leg-lift', 'side-bridge-knees', 'hip-hinge-dowel', 'walking'])
    .outcomes('rmdq', [[4, 11]])
    .outcomes('global-change', [[4, 2]]);
}
