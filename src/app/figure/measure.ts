import type { ArmPose, Demands, Exercise, FigureScript, Pose, Support } from '../clinical';
import { jointRanges as ranges } from './body';
import { angleBetween, type Limb } from './limbs';
import { bodyBetween } from './motion';
import { limbNames, loinEnds, solve, type Skeleton } from './skeleton';
import { along, cross, degrees, dot, minus, times, unit, type Frame, type Vec } from './space';
import { lowestOf } from './surface';

/**
 * What can be read off a solved body, in degrees. It proves that the drawing of an exercise, its demands and the ranges
 * of the joints agree.
 */
export interface Angles {
  readonly lumbarFlexion: number;
  readonly lumbarSideBend: number;
  readonly hipFlexion: readonly [right: number, left: number];
}

/** The top of the loin against the pelvis. */
function lumbarAngles({ pelvis, spine }: Skeleton): { flex: number; side: number } {
  const { u } = spine[Math.round((spine.length - 1) * loinEnds)]!.frame;
  return {
    flex: degrees(Math.atan2(dot(u, pelvis.f), dot(u, pelvis.u))),
    side: degrees(Math.asin(Math.min(Math.max(dot(u, pelvis.r), -1), 1))),
  };
}

/** Flexion of the hip in the plane of the pelvis; negative is extension. */
const hipFlexion = (pelvis: Frame, { upper }: Limb): number => {
  const forward = dot(upper.u, pelvis.f);
  const down = -dot(upper.u, pelvis.u);
  // A thigh far out to the side has hardly a plane of its own.
  return Math.hypot(forward, down) < 0.3 ? 0 : degrees(Math.atan2(forward, down));
};

/** Rotation of the thigh about itself: inward is positive. */
function hipRotation(pelvis: Frame, { upper, side }: Limb): number {
  const outward = times(pelvis.r, side);
  const aside = dot(upper.u, outward);
  const level = Math.hypot(dot(upper.u, pelvis.f), dot(upper.u, pelvis.u));
  const inPlane = unit(along(upper.u, outward, -aside));
  // Where the knee of an unturned thigh looks, and where it looks when it turns outward.
  const ahead = cross(pelvis.r, inPlane);
  const aslant = along(times(outward, level), inPlane, -aside);
  return degrees(Math.atan2(-dot(upper.f, aslant), dot(upper.f, ahead)));
}

export function anglesOf(body: Skeleton): Angles {
  const { flex, side } = lumbarAngles(body);
  return {
    lumbarFlexion: flex,
    lumbarSideBend: side,
    hipFlexion: [hipFlexion(body.pelvis, body.rightLeg), hipFlexion(body.pelvis, body.leftLeg)],
  };
}

const ranks = ['none', 'mid', 'end'] as const;

/** Below this a bend is not worth a word. */
const noBend = 9;
/** The last quarter of the range is its end (BODY.md). */
const rangeOf = (angle: number, most: number): (typeof ranks)[number] =>
  angle < noBend ? 'none' : angle < most * 0.75 ? 'mid' : 'end';

const hasLoad = ({ props }: FigureScript): boolean =>
  props.some(({ kind }) => ['dumbbell', 'kettlebell', 'barbell', 'box-held'].includes(kind));

const gradeOf = (angle: number): 0 | 1 | 2 | 3 => (angle < 12 ? 0 : angle <= 48 ? 1 : angle <= 95 ? 2 : 3);

/** A demand of which a figure shows more, or less, than its exercise says. */
export interface Disagreement {
  readonly demand: keyof Demands;
  readonly shows: string;
  readonly says: string;
  readonly more: boolean;
}

/** What the drawing shows and the demands do not say, or the other way round; empty where they agree. */
export function disagreements(
  { demands, position }: Pick<Exercise, 'demands' | 'position'>,
  script: FigureScript,
): readonly Disagreement[] {
  const bodies = script.poses.map(({ pose }) => solve(pose));
  const angles = bodies.map(anglesOf);
  const most = (of: (angle: Angles) => number): number => Math.max(...angles.map(of));
  const found: Disagreement[] = [];
  const expect = (demand: keyof Demands, shows: string | number | boolean, more: boolean, agrees: boolean): void => {
    if (!agrees) found.push({ demand, shows: String(shows), says: String(demands[demand]), more });
  };
  const expectRange = (
    demand: 'lumbarFlexion' | 'lumbarExtension' | 'lumbarSideBend',
    angle: number,
    limit: number,
  ): void => {
    const [says, shows] = [demands[demand], rangeOf(angle, limit)];
    if (says !== 'unknown')
      expect(
        demand,
        `${shows}, ${Math.round(angle)} degrees`,
        ranks.indexOf(shows) > ranks.indexOf(says),
        says === shows,
      );
  };
  expectRange(
    'lumbarFlexion',
    most(({ lumbarFlexion }) => lumbarFlexion),
    ranges.lumbarFlexion,
  );
  expectRange(
    'lumbarExtension',
    most(({ lumbarFlexion }) => -lumbarFlexion),
    ranges.lumbarExtension,
  );
  expectRange(
    'lumbarSideBend',
    most(({ lumbarSideBend }) => Math.abs(lumbarSideBend)),
    ranges.lumbarSideBend,
  );
  const hip = most(({ hipFlexion: both }) => Math.max(...both));
  expect(
    'hipFlexion',
    `${gradeOf(hip)}, ${Math.round(hip)} degrees`,
    gradeOf(hip) > Number(demands.hipFlexion),
    demands.hipFlexion === gradeOf(hip),
  );
  const overhead = hasLoad(script) && bodies.some(handsOverhead);
  expect(
    'loadPosition',
    overhead ? 'overhead' : 'not overhead',
    overhead,
    (demands.loadPosition === 'overhead') === overhead,
  );
  const carried = script.props.some(
    (prop) => prop.kind === 'roman-chair' || (prop.kind === 'ball' && prop.under === 'feet'),
  );
  const lifted = position !== 'water' && !carried && bodies.some(bothLegsLifted);
  expect('bilateralLegLift', lifted, lifted, demands.bilateralLegLift === lifted);
  const kneels = bodies.some(isKneeling);
  expect('kneeling', kneels, kneels, demands.kneeling === kneels);
  const wrists = script.poses.some(({ pose }, i) => bearsOnWrists(pose, bodies[i]!));
  expect(
    'wristLoad',
    wrists ? 'weight on bent wrists' : 'no weight on the wrists',
    wrists,
    wrists ? demands.wristLoad !== 0 : demands.wristLoad === 0 || demands.wristLoad === 1,
  );
  return found;
}

const handsOverhead = (body: Skeleton): boolean =>
  [body.rightArm, body.leftArm].some(
    ({ end }) => dot(minus(end, body.head), body.chest.u) > 0.06 && end.y > body.head.y,
  );

/** Both legs, straight or nearly so, off what they lay on. */
function bothLegsLifted(body: Skeleton): boolean {
  const lying = Math.abs(body.pelvis.u.y) < 0.75 || body.rightArm.end.y > body.head.y + 0.15;
  return (
    lying &&
    [body.rightLeg, body.leftLeg].every(({ upper, lower, end, joint }) => {
      const bend = angleBetween(upper.u, lower.u);
      return bend < 50 && end.y > 0.09 && joint.y > 0.055;
    }) &&
    lowestOf(body, 'feet') > 0.03
  );
}

/** Weight on a kneecap; on the side it would be on the outer side of the knee. */
const isKneeling = ({ pelvis, rightLeg, leftLeg }: Skeleton): boolean =>
  Math.abs(pelvis.r.y) < 0.6 &&
  [rightLeg, leftLeg].some(
    ({ joint, root, lower }) => joint.y < 0.05 && root.y - joint.y > 0.075 && Math.abs(lower.u.y) < 0.4,
  );

/** A palm on something level below the shoulder, the wrist bent back under the arm. */
function bearsOnWrists({ rightArm, leftArm }: Pose, { spine, ...body }: Skeleton): boolean {
  const trunk = unit(minus(spine[spine.length - 1]!.at, spine[0]!.at));
  const bears = (pose: ArmPose, { root, end, lower, tip }: Limb): boolean =>
    'hand' in pose && pose.palm === 'floor' && angleBetween(lower.u, tip.u) > 45 && root.y - end.y > 0.15;
  return Math.abs(trunk.y) < 0.85 && (bears(rightArm, body.rightArm) || bears(leftArm, body.leftArm));
}

/** Joints of a body that are bent past their range; drawings may err by a few degrees. */
export function overbent(body: Skeleton): readonly string[] {
  const slack = 4;
  const found: string[] = [];
  const check = (name: string, angle: number, least: number, most: number): void => {
    if (angle < least - slack || angle > most + slack) found.push(`${name} ${Math.round(angle)} (${least} to ${most})`);
  };
  const { flex, side } = lumbarAngles(body);
  check('lumbar flexion', flex, -ranges.lumbarExtension, ranges.lumbarFlexion);
  check('lumbar side bend', side, -ranges.lumbarSideBend, ranges.lumbarSideBend);
  for (const name of limbNames) {
    const { upper, lower, tip, side: hand } = body[name];
    const fold = angleBetween(upper.u, lower.u);
    const forward = degrees(Math.atan2(dot(tip.u, lower.f), dot(tip.u, lower.u)));
    if (name.endsWith('Leg')) {
      const hip = hipFlexion(body.pelvis, body[name]);
      check(
        `${name} hip flexion`,
        hip,
        -ranges.hipExtension,
        fold > 45 ? ranges.hipFlexionKneeBent : ranges.hipFlexionKneeStraight,
      );
      check(
        `${name} hip abduction`,
        degrees(Math.asin(hand * dot(upper.u, body.pelvis.r))),
        -ranges.hipAdduction,
        ranges.hipAbduction,
      );
      // A straight leg turns as a whole, and hardly shows it.
      if (fold > 30)
        check(
          `${name} hip rotation`,
          hipRotation(body.pelvis, body[name]),
          -ranges.hipRotationOut,
          ranges.hipRotationIn,
        );
      check(`${name} knee`, fold, 0, ranges.kneeFlexion);
      // The knee never bends forward.
      if (fold > 3 && dot(lower.u, upper.f) > 0.03) found.push(`${name} knee bends forward`);
      check(`${name} ankle`, forward - 90, -ranges.plantarflexion, ranges.dorsiflexion);
    } else {
      check(`${name} elbow`, fold, 0, ranges.elbowFlexion);
      const raise = angleBetween(upper.u, times(body.chest.u, -1));
      const behind = raise < 100 && dot(upper.u, body.chest.f) < -0.1 && Math.abs(dot(upper.u, body.chest.r)) < 0.5;
      if (behind) check(`${name} shoulder extension`, raise, 0, ranges.shoulderExtension);
    }
    if (body[name].missed > 0.004) found.push(`${name} misses its place by ${body[name].missed.toFixed(3)}`);
  }
  return found;
}

const contactSupports: readonly Support[] = [
  'rightFoot',
  'leftFoot',
  'rightKnee',
  'leftKnee',
  'pelvis',
  'shoulders',
  'rightElbow',
  'leftElbow',
];

const placeOf = (body: Skeleton, support: Support): Vec =>
  ({
    rightFoot: body.rightLeg.end,
    leftFoot: body.leftLeg.end,
    rightKnee: body.rightLeg.joint,
    leftKnee: body.leftLeg.joint,
    pelvis: body.spine[0]!.at,
    shoulders: body.spine[body.spine.length - 1]!.at,
    rightElbow: body.rightArm.joint,
    leftElbow: body.leftArm.joint,
  })[support as 'rightFoot'];

/** Supports that sink into the floor, or that slide or hover on the way between two poses in which they lie on one spot. */
export function unsteady(script: FigureScript): readonly string[] {
  const found = new Set<string>();
  const { poses } = script;
  const inWater = script.props.some(({ kind }) => kind === 'water');
  for (const [index, { pose }] of poses.entries()) {
    const next = poses[(index + 1) % poses.length]!.pose;
    const [a, b] = [solve(pose), solve(next)];
    const resting = contactSupports.filter(
      (support) =>
        lowestOf(a, support) < 0.006 &&
        lowestOf(b, support) < 0.006 &&
        Math.hypot(placeOf(a, support).x - placeOf(b, support).x, placeOf(a, support).z - placeOf(b, support).z) <
          0.012 &&
        !(script.slides ?? []).some(
          (slid) =>
            slid === support ||
            (slid === 'feet' && support.endsWith('Foot')) ||
            (slid === 'knees' && support.endsWith('Knee')),
        ),
    );
    for (let i = 0; i <= 6; i++) {
      const body = bodyBetween(pose, next, i / 6);
      const low = lowestOf(body);
      if (low < -0.012 && !inWater) found.add(`pose ${index + 1}+${i}/6 sinks ${low.toFixed(3)} below the floor`);
      for (const support of resting) {
        const from = placeOf(a, support);
        const at = placeOf(body, support);
        const slid = Math.hypot(at.x - from.x, at.z - from.z);
        if (slid > 0.02) found.add(`${support} slides by ${slid.toFixed(3)} after pose ${index + 1}`);
        if (lowestOf(body, support) > 0.015) found.add(`${support} hovers after pose ${index + 1}`);
      }
    }
  }
  return [...found];
}
