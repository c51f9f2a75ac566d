import { condition, bundle, icd, patient, pressure, resolved, sct, status } from '../../records/fhir/testing/bundles';

/** Conditions and readings of which a record is made, by their place: proposed, past, in doubt, and holding everything. */
export const resources: readonly unknown[] = [
  condition(sct('64859006', 'Osteoporosis')),
  condition(icd('M81.0', 'Osteoporosis')),
  condition(icd('S32.0', 'Fracture of lumbar vertebra')),
  condition(sct('77386006', 'Pregnancy')),
  condition(sct('36813001', 'Placenta praevia')),
  condition(sct('38341003', 'Hypertension')),
  pressure(150, 90, '2026-11-20'),
  pressure(190, 112, '2026-11-20'),
  condition(sct('192970008', 'Cauda equina syndrome')),
  condition(sct('239873007', 'Osteoarthritis of hip')),
  condition(sct('76107001', 'Spinal stenosis')),
  condition(sct('274152003', 'Spondylolisthesis')),
  condition(sct('230690007', 'Stroke')),
  condition(sct('22298006', 'Myocardial infarction')),
  condition(sct('128053003', 'Deep vein thrombosis')),
  condition(sct('49049000', "Parkinson's disease")),
  resolved(sct('64859006', 'Osteoporosis'), '2020-01-01'),
  condition(sct('64859006', 'Osteoporosis'), status('active', 'refuted')),
  condition(sct('76107001', 'Spinal stenosis'), status('active', 'provisional')),
  condition(sct('1234567', 'Something nobody knows')),
];

/** The record of a patient of the clinic, by the patient's place, as another program hands it out. */
export function recordFile(place: number, picks: readonly number[]): File {
  const identifier = [{ system: 'urn:record', value: `${place}` }];
  const content = bundle([patient({ identifier }), ...picks.map((pick) => resources[pick % resources.length])]);
  const text = JSON.stringify(content);
  // A real file would be read through another process of the browser, which takes long.
  return { name: 'record.json', size: text.length, text: () => Promise.resolve(text) } as File;
}
