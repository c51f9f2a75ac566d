import type { TouchingHand } from '../clinical';
import { lengths } from './body';
import type { Hand, Limb } from './limbs';
import type { SpinePoint } from './skeleton';
import { along, times, unit, type Frame, type Vec } from './space';

/** What a hand can lie on. */
interface Touchable {
  readonly pelvis: Frame;
  readonly chest: Frame;
  readonly headFrame: Frame;
  readonly head: Vec;
  readonly spine: readonly SpinePoint[];
  readonly own: Limb;
  readonly other: Limb;
  readonly belly: number;
}

/** Where the wrist is, where the fingers point and where the palm looks when a hand lies on the body. */
export function placeOnBody(
  side: Hand,
  place: TouchingHand['touches'],
  { pelvis, chest, headFrame, head, spine, own, other, belly }: Touchable,
): { wrist: Vec; hand: Vec; palm: Vec } {
  const hips = spine[0]!.at;
  const top = spine[spine.length - 1]!.at;
  const inward = times(chest.r, -side);
  const onThigh = ({ upper, root }: Limb, at: number) => ({
    wrist: along(root, upper.u, lengths.thigh * at, upper.f, 0.055),
    hand: upper.u,
    palm: times(upper.f, -1),
  });
  switch (place) {
    case 'head':
      return {
        wrist: along(head, headFrame.r, side * 0.075, headFrame.f, -0.035, headFrame.u, -0.005),
        hand: unit(along(times(headFrame.r, -side), headFrame.f, -0.15, headFrame.u, 0.25)),
        palm: headFrame.f,
      };
    case 'brow':
      return {
        wrist: along(head, headFrame.r, side * 0.085, headFrame.f, 0.05),
        hand: times(headFrame.r, -side),
        palm: times(headFrame.f, -1),
      };
    case 'low-back':
      return {
        wrist: along(hips, pelvis.u, 0.075, pelvis.f, -0.06, pelvis.r, side * 0.075),
        hand: unit(along(times(pelvis.r, -side), pelvis.u, -0.9)),
        palm: pelvis.f,
      };
    case 'hip':
      return {
        wrist: along(hips, pelvis.u, 0.05, pelvis.r, side * 0.1, pelvis.f, -0.01),
        hand: unit(along(pelvis.f, pelvis.u, -0.5)),
        palm: times(pelvis.r, -side),
      };
    case 'belly':
      return {
        wrist: along(hips, pelvis.u, 0.1, pelvis.f, 0.068 + belly, pelvis.r, side * 0.06),
        hand: unit(along(inward, pelvis.u, -0.2)),
        palm: times(pelvis.f, -1),
      };
    case 'ribs':
      return {
        wrist: along(top, chest.u, -0.15, chest.r, side * 0.098, chest.f, 0.01),
        hand: unit(along(times(chest.f, 0.5), chest.r, -side)),
        palm: inward,
      };
    case 'chest':
      return {
        wrist: along(top, chest.u, -0.085, chest.f, 0.105, chest.r, side * 0.025),
        hand: unit(along(inward, chest.u, 0.9, chest.f, 0.3)),
        palm: inward,
      };
    case 'other-shoulder':
      return {
        wrist: along(top, chest.u, -0.05, chest.f, 0.075, chest.r, -side * 0.04),
        hand: unit(along(inward, chest.u, 0.4, chest.f, -0.6)),
        palm: times(chest.f, -1),
      };
    case 'thigh':
      return onThigh(own, 0.42);
    case 'knee':
      return onThigh(own, 0.78);
    case 'other-knee':
      return onThigh(other, 0.78);
  }
}
