import type { Region } from '../pose';
import type { Muscle } from './muscles';

/** Where on the body each muscle is felt to work; deep ones are tinted where a hand would be laid. */
const regionOf: Readonly<Record<Muscle, Region>> = {
  'transversus abdominis': 'belly',
  'obliquus internus': 'flank',
  'obliquus externus': 'flank',
  'rectus abdominis': 'belly',
  multifidus: 'low-back',
  'erector spinae': 'low-back',
  'quadratus lumborum': 'flank',
  'latissimus dorsi': 'upper-back',
  diaphragm: 'belly',
  'pelvic floor': 'belly',
  iliopsoas: 'hip-front',
  'rectus femoris': 'thigh-front',
  quadriceps: 'thigh-front',
  hamstrings: 'thigh-back',
  'gluteus maximus': 'buttock',
  'gluteus medius': 'hip-side',
  piriformis: 'buttock',
  'tensor fasciae latae': 'hip-side',
  adductors: 'thigh-front',
  gastrocnemius: 'calf',
  soleus: 'calf',
  'tibialis anterior': 'shin',
  trapezius: 'upper-back',
  rhomboids: 'upper-back',
  'serratus anterior': 'chest',
  deltoid: 'shoulder',
  pectoralis: 'chest',
  'rotator cuff': 'shoulder',
  'deep neck flexors': 'neck',
};

/** The parts of the body to tint for the prime movers of an exercise, which come first among its muscles. */
export function regionsOf(muscles: readonly Muscle[]): readonly Region[] {
  return [...new Set(muscles.slice(0, 3).map((muscle) => regionOf[muscle]))].slice(0, 2);
}
