import { addDays } from '../../../clinical/index';
import { born, goalsOf, PatientFile, type Invention } from '../patient-file';

/** Osteoporosis with a vertebral fracture two years ago: strong legs, a straight back, steady feet; slowly worse again. */
export function olderAdult(invention: Invention): PatientFile {
  return new PatientFile(invention)
    .register(98, {
      family: 'Fernández Ruiz',
      given: 'Carmen',
      birthDate: born(invention.today, 79, '05-23'),
      sex: 'female',
      identifier: 'S-07',
      contacts: [],
    })
    .precautions(98, [{ id: 'osteoporosis' }, { id: 'vertebral-fracture', since: addDays(invention.today, -730) }])
    .phase(98, 'settling')
    .visit([98, 5, 4, 'sore'], { nextVisitIn: -84 })
    .prescribe(98, 4, ['diaphragmatic-breathing', 'scapular-retraction', 'sit-to-stand', 'walking'])
    .outcomes('rmdq', [[98, 14]])
    .psfs(98, atHome([3, 4, 3]))
    .visits([
      [84, 5, 4, 'steady'],
      [70, 4, 3, 'well'],
    ])
    .phase(56, 'building')
    .visit([56, 4, 3, 'well'], { nextVisitIn: -42 })
    .prescribe(56, 6, ['sit-to-stand', 'hip-hinge-dowel', 'bridge', 'wall-plank', 'walking'])
    .outcomes('rmdq', [[56, 10]])
    .visits(
      [
        [42, 3, 2, 'steady', { morning: 2 }],
        [28, 4, 3, 'sore', { morning: 3, where: ['mid-back'] }],
        [14, 5, 4, 'sore', { morning: 4, where: ['mid-back'], leg: 'none' }],
      ],
      { nextVisitIn: 1, note: 'Her grandchildren stayed for two weeks; no fall, no height lost.' },
    )
    .prescribe(14, 6, ['sit-to-stand', 'hip-hinge-dowel', 'bridge', 'wall-plank', 'walking'])
    .outcomes('rmdq', [[14, 9]])
    .psfs(14, atHome([5, 6, 5]))
    .outcomes('chair-stand-30s', [[14, 12]]);
}

const atHome = goalsOf('Walking to the market', 'Making the bed', 'Standing to cook a meal');

/** Week 20 of a pregnancy: the program moved off the back when week 14 began. */
export function pregnancy(invention: Invention): PatientFile {
  const dueDate = addDays(invention.today, 280 - 20 * 7);
  return new PatientFile(invention)
    .register(63, {
      family: 'Sharma',
      given: 'Anjali',
      birthDate: born(invention.today, 31, '11-08'),
      sex: 'female',
      identifier: 'S-08',
      contacts: [],
    })
    .precautions(63, [{ id: 'pregnancy', dueDate }])
    .phase(63, 'settling')
    .visit([63, 5, 4, 'sore'], { nextVisitIn: -49 })
    .prescribe(63, 2, ['pelvic-tilt', 'cat-cow', 'walking'])
    .psfs(63, withChild([4, 3, 5]))
    .visit([49, 5, 3, 'steady'], { nextVisitIn: -35 })
    .visit([35, 4, 3, 'well'], { nextVisitIn: -21 })
    .prescribe(35, 4, ['cat-cow', 'quadruped-leg-slide', 'wall-plank', 'water-walking'])
    .phase(21, 'building')
    .visits(
      [
        [21, 3, 2, 'well'],
        [7, 3, 2, 'steady'],
      ],
      { nextVisitIn: 7 },
    )
    .prescribe(7, 6, ['quadruped-leg-lift', 'wall-plank', 'sit-to-stand', 'water-walking'])
    .psfs(7, withChild([6, 6, 7]));
}

const withChild = goalsOf('Turning over in bed', 'Sitting at a desk for an hour', 'Walking for half an hour');
