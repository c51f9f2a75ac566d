/**
 * A figure as data: joint angles of a jointed person in a room. Angles are degrees with the clinic's signs, lengths are
 * fractions of body height. The room has x to the right of the side view, where an upright patient looks, y up from the
 * floor, and z towards the viewer of the side view, which is the patient's right.
 */
export interface Pose {
  /** Forward tip of the pelvis: 0 upright, 90 face down with the head at the right, -90 on the back, head at the left. */
  readonly tip: number;
  /** Roll about the body's long axis. Face down and rolled by 90 is lying on the left side, facing the viewer. */
  readonly roll?: number;
  /** Lean of the whole body towards the viewer of the side view, seen from in front. */
  readonly lean?: number;
  /** Where the middle between the hip joints is. Absent, the body rests on what `rests` names. */
  readonly hips?: Place;
  /**
   * What the body stands or lies on when `hips` is absent: of one support the lowest point lies on the floor; with two
   * the body tips until both do. The first one stands at x = `restsAt`. Absent, whatever is lowest lies on the floor.
   */
  readonly rests?: readonly [Support] | readonly [Support, Support];
  readonly restsAt?: number;
  /** Height of the first support above the floor: a step, a chair, a jump. */
  readonly rise?: number;
  readonly lumbar?: Bend;
  readonly thorax?: Bend;
  readonly neck?: Bend;
  /** How far the shoulder blades are drawn: forward (or back, negative) and up, as fractions of body height. */
  readonly blades?: { readonly forward?: number; readonly up?: number };
  /** How far the belly swells with a breath, or is drawn in (negative): a fraction of body height within 0.025. */
  readonly belly?: number;
  readonly rightArm: ArmPose;
  readonly leftArm: ArmPose;
  readonly rightLeg: LegPose;
  readonly leftLeg: LegPose;
}

/** Bend of a part of the spine: flexed (+) or extended (-), to the right side, turned to the right. */
export interface Bend {
  readonly flex?: number;
  readonly side?: number;
  readonly turn?: number;
}

/** A place in the room; what is absent is 0. */
export interface Place {
  readonly x: number;
  readonly y?: number;
  readonly z?: number;
}

export type Support =
  | 'feet'
  | 'rightFoot'
  | 'leftFoot'
  | 'knees'
  | 'rightKnee'
  | 'leftKnee'
  | 'elbows'
  | 'rightElbow'
  | 'leftElbow'
  | 'pelvis'
  | 'shoulders';

export type ArmPose = FreeArm | PlantedHand | ProppedArm | TouchingHand;
export type LegPose = FreeLeg | PlantedFoot | KneelingLeg;

export interface FreeArm {
  /** 0 hangs along the trunk, 90 level, 180 overhead, negative behind the body. */
  readonly raise: number;
  /** Plane of the raise: 0 forward, 90 out to the side, negative across the chest. */
  readonly plane?: number;
  /** Rotation of the upper arm: inward (+) brings the forearm across the belly, outward (-) away from it. */
  readonly twist?: number;
  /** 0 straight. */
  readonly elbow?: number;
  /** Extended (+) or flexed (-). */
  readonly wrist?: number;
  /** Turn of the forearm from thumb up: palm to the floor (+) or up (-). */
  readonly palm?: number;
  readonly fist?: boolean;
}

/** The hand is on a place, and shoulder and elbow follow. */
export interface PlantedHand {
  readonly hand: Place;
  /** What the palm lies on; 'grip' holds a bar there. */
  readonly palm: 'floor' | 'wall' | 'grip';
  /** Turn of the elbow about the line from shoulder to hand; on a hanging arm negative swings it out. */
  readonly elbowOut?: number;
}

/** The forearm lies on the floor; the upper arm stands on it, leaning forward by so much. */
export interface ProppedArm {
  readonly propped: number;
  /** Direction of the forearm on the floor: 0 to the right of the side view, 90 towards its viewer. */
  readonly forearm?: number;
  /** 'wall': the forearm stands upright on a wall in front instead. */
  readonly against?: 'wall';
}

/** The hand rests on the patient's own body. */
export interface TouchingHand {
  readonly touches:
    | 'head'
    | 'brow'
    | 'low-back'
    | 'hip'
    | 'belly'
    | 'ribs'
    | 'chest'
    | 'other-shoulder'
    | 'thigh'
    | 'knee'
    | 'other-knee';
  readonly elbowOut?: number;
}

export interface FreeLeg {
  /** Hip flexion, extension negative. */
  readonly flex: number;
  /** Abduction, adduction negative. */
  readonly out?: number;
  /** Rotation of the hip inward, outward negative. */
  readonly twist?: number;
  /** 0 straight. */
  readonly knee?: number;
  /** Dorsiflexion, plantarflexion negative; 'flat' keeps the sole level. */
  readonly ankle?: number | 'flat';
}

/** The foot is on a place, and hip and knee follow. */
export interface PlantedFoot {
  readonly foot: Place;
  /** What bears: the whole sole, the ball of the foot with the heel up, or the heel with the toes up. */
  readonly sole?: 'flat' | 'ball' | 'heel';
  /** Toes down by so much, the ball bearing, where that is neither flat nor fully raised: on a pedal, in a step. */
  readonly pitch?: number;
  /** The middle of the circle on which the foot goes from pose to pose, as on a pedal. */
  readonly round?: Place;
  /** How far the knee swings out from straight ahead. */
  readonly kneeOut?: number;
}

/** The knee is on the floor and the shin lies behind it; the thigh stands on it, leaning forward by so much. */
export interface KneelingLeg {
  readonly kneel: number;
  /** The toes are tucked under. */
  readonly tucked?: boolean;
}

export type BodySide = 'right' | 'left';

/** A thing in the drawing. Held things follow the hands, all others stand where they are placed. */
export type Prop =
  | { readonly kind: 'mat'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'chair';
      /** The middle of the seat, and its height. */
      readonly x: number;
      readonly seat?: number;
      /** Which way someone sitting on it looks. */
      readonly facing?: 'right' | 'left' | 'viewer';
      readonly z?: number;
    }
  /** Its face, to the right or to the left of which the patient is; in the front view it stands at `z`. */
  | { readonly kind: 'wall'; readonly x?: number; readonly z?: number; readonly behind?: boolean }
  | { readonly kind: 'step'; readonly from: number; readonly to: number; readonly height: number }
  | { readonly kind: 'bench'; readonly from: number; readonly to: number; readonly height: number }
  /** A handrail beside the patient. */
  | { readonly kind: 'rail'; readonly from: number; readonly to: number; readonly height: number; readonly z: number }
  | { readonly kind: 'pillow'; readonly from: number; readonly to: number; readonly height: number }
  | { readonly kind: 'ball'; readonly under: 'feet' | 'forearms'; readonly radius: number }
  | { readonly kind: 'dumbbell' | 'kettlebell'; readonly hand: BodySide | 'both' | 'between' }
  | { readonly kind: 'barbell'; readonly at: 'hands' | 'shoulders' | 'hips' }
  | { readonly kind: 'box-held' }
  /** Along the back. */
  | { readonly kind: 'dowel' }
  | { readonly kind: 'poles' }
  /** Fastened at a place and held; a loop is round both thighs. */
  | { readonly kind: 'band'; readonly from: Place; readonly hand: BodySide | 'between' }
  | { readonly kind: 'loop' }
  | { readonly kind: 'strap'; readonly hand: BodySide | 'between'; readonly foot: BodySide }
  /** A slanted pad before the thighs and a roller behind the ankles, built round the patient. */
  | { readonly kind: 'roman-chair' }
  | { readonly kind: 'pull-up-bar'; readonly height: number; readonly x?: number }
  | { readonly kind: 'treadmill' }
  | { readonly kind: 'bicycle' }
  | { readonly kind: 'elliptical' }
  | { readonly kind: 'water'; readonly surface: number; readonly floor?: boolean };

export type View = 'side' | 'front' | 'quarter' | 'above';

/** A part of the body that an exercise works; it is tinted. */
export type Region =
  | 'belly'
  | 'flank'
  | 'low-back'
  | 'upper-back'
  | 'chest'
  | 'shoulder'
  | 'neck'
  | 'buttock'
  | 'hip-side'
  | 'hip-front'
  | 'thigh-front'
  | 'thigh-back'
  | 'calf'
  | 'shin';

export interface KeyPose {
  readonly pose: Pose;
  /** What this position is, for those who do not see the drawing. */
  readonly says: string;
  /** Seconds spent moving into this pose, and holding it. */
  readonly moveSeconds: number;
  readonly holdSeconds: number;
}

/** The common fault, drawn beside the right form. */
export interface Fault {
  readonly pose: Pose;
  /** What is wrong, in the patient's words: 'The low back rounds.' */
  readonly says: string;
  /** Where the eye should go. */
  readonly marks: 'low-back' | 'upper-back' | 'head' | 'pelvis' | 'knees' | 'shoulders';
  /** Index of the key pose that shows the right form; the most telling one if absent. */
  readonly right?: number;
}

/** Key poses in order; the last one leads back to the first. */
export interface FigureScript {
  readonly poses: readonly KeyPose[];
  readonly props: readonly Prop[];
  /** One sentence that describes the whole movement. */
  readonly description: string;
  /** Index of the pose that tells the most on its own; the longest held if absent. */
  readonly still?: number;
  /** From where it is seen; from the patient's right side if absent. */
  readonly view?: View;
  /**
   * What tells it best on paper: positions side by side, one figure with its start ghosted and an arrow, or one position
   * of a movement that everybody knows. 'positions' if absent.
   */
  readonly tells?: 'positions' | 'arrow' | 'one';
  readonly fault?: Fault;
  /** The catalogue fills them in from the muscles. */
  readonly works?: readonly Region[];
  /** Supports that slide on purpose, as a heel does in a heel slide. */
  readonly slides?: readonly Support[];
}
