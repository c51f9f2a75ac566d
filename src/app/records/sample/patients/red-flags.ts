import { born, PatientFile, type Invention } from '../patient-file';

/** Saddle numbness and a bladder that changed, yesterday: sent to the emergency department, everything on hold. */
export function onHold(invention: Invention): PatientFile {
  return new PatientFile(invention)
    .register(43, {
      family: 'Kowalczyk',
      given: 'Piotr',
      birthDate: born(invention.today, 47, '02-11'),
      sex: 'male',
      identifier: 'S-05',
      contacts: [],
    })
    .precautions(43, [])
    .phase(43, 'flare-up')
    .visit([43, 7, 6, 'sore'], { nextVisitIn: -36 })
    .prescribe(43, 2, ['abdominal-bracing', 'heel-slide', 'walking'])
    .outcomes('rmdq', [[43, 14]])
    .visit([36, 5, 4, 'steady'], { nextVisitIn: -29 })
    .phase(29, 'settling')
    .visit([29, 4, 3, 'well'], { nextVisitIn: -15 })
    .prescribe(29, 4, ['supine-march', 'quadruped-leg-lift', 'hip-hinge-dowel', 'walking'])
    .visit([15, 4, 3, 'steady'], { nextVisitIn: -1 })
    .visit([1, 8, 8, 'worse'], {
      yes: ['saddle-numbness', 'bladder', 'leg-symptoms'],
      note: 'Sent to the emergency department with this screen in writing.',
    });
}

/** A small fall with fragile bone: held, imaged, resolved, and building again. */
export function resolvedFlag(invention: Invention): PatientFile {
  return new PatientFile(invention)
    .register(120, {
      family: 'Mensah',
      given: 'Abena',
      birthDate: born(invention.today, 72, '09-19'),
      sex: 'female',
      identifier: 'S-06',
      contacts: [],
    })
    .precautions(120, [{ id: 'osteoporosis' }])
    .phase(120, 'settling')
    .visit([120, 5, 4, 'sore'], { nextVisitIn: -106 })
    .prescribe(120, 4, ['abdominal-bracing', 'hip-hinge-dowel', 'sit-to-stand', 'walking'])
    .outcomes('rmdq', [[120, 11]])
    .visits(
      [
        [106, 4, 3, 'steady'],
        [92, 4, 3, 'well'],
      ],
      { nextVisitIn: -64 },
    )
    .prescribe(92, 6, ['sit-to-stand', 'bridge', 'wall-plank', 'walking'])
    .visit([64, 6, 5, 'worse'], { yes: ['minor-injury-weak-bone'], nextVisitIn: -55, note: 'Slipped on the stairs.' })
    .resolve(53, 'X-ray without a new fracture; her doctor agrees to go on.')
    .visit([53, 4, 3, 'sore'], { nextVisitIn: -39 })
    .prescribe(53, 4, ['sit-to-stand', 'hip-hinge-dowel', 'wall-plank', 'walking'])
    .visit([39, 4, 3, 'steady'], { nextVisitIn: -25 })
    .phase(25, 'building')
    .visit([25, 3, 2, 'well'], { nextVisitIn: -11 })
    .prescribe(25, 6, ['sit-to-stand', 'bridge', 'wall-plank', 'standing-hip-abduction', 'walking'])
    .outcomes('rmdq', [[25, 7]])
    .visit([11, 3, 2, 'well'], { nextVisitIn: 4 });
}
