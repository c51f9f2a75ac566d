import type { Fault, FigureScript, KeyPose, Pose } from '../clinical';
import { cameras, depth, project, type Camera, type Point } from './camera';
import {
  at,
  circle,
  hairOutline,
  headOutline,
  open,
  patches,
  patchOutline,
  spineLine,
  tubeOutline,
  type Part,
} from './outline';
import { propsOf } from './props';
import { bodyBetween, solvedKey } from './motion';
import type { Role, Shape } from './shape';
import { limbNames, type LimbName, type Skeleton } from './skeleton';
import { along, middle } from './space';
import { armTubes, footTube, legTubes, neckTube, torsoTube, type Tube } from './surface';

/** Units of the drawing are hundredths of body height, y downwards, the floor at y = 0. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stays the same through a script: from where it is seen, how much room it needs, which limbs are pale. */
export interface Stage {
  readonly script: FigureScript;
  readonly camera: Camera;
  readonly box: Box;
  readonly pale: ReadonlySet<LimbName>;
  readonly keys: readonly Skeleton[];
}

const margin = 3;

/** A script's stage takes longer to set than a drawing to make, and a page asks for it again and again. */
const stages = new WeakMap<FigureScript, Stage>();

export function stageOf(script: FigureScript): Stage {
  const known = stages.get(script);
  if (known) return known;
  const camera = cameras[script.view ?? 'side'];
  const fault = script.fault ? [solvedKey(script.fault.pose)] : [];
  const keys = [...script.poses.map(({ pose }) => solvedKey(pose)), ...fault];
  const pale = new Set(limbNames.filter((name) => isPale(name, keys, camera)));
  // A limb may swing wider on its way than where it stops.
  const onTheWay = script.poses.flatMap(({ pose }, i) =>
    [0.25, 0.5, 0.75].map((t) => bodyBetween(pose, script.poses[(i + 1) % script.poses.length]!.pose, t)),
  );
  const stage = { script, camera, keys, pale, box: boxOf(script, camera, keys, [...keys, ...onTheWay]) };
  stages.set(script, stage);
  return stage;
}

/** Limbs on the far side of the trunk are pale, and so are those underneath when the patient lies on the side. */
function isPale(name: LimbName, keys: readonly Skeleton[], camera: Camera): boolean {
  const behind = keys.map((body) => {
    const limb = body[name];
    const aside = limb.side * depth(camera, body.pelvis.r);
    if (Math.abs(aside) > 0.5) return aside < 0;
    return Math.abs(body.pelvis.r.y) > 0.7 && limb.side * body.pelvis.r.y < 0;
  });
  return behind.filter(Boolean).length > keys.length / 2;
}

const limbTubes = (body: Skeleton, name: LimbName): readonly Tube[] =>
  name === 'rightArm' || name === 'leftArm' ? armTubes(body[name]) : [...legTubes(body[name]), footTube(body[name])];

/** The shapes of a body on its stage, in the order of drawing. */
export function drawingOf(stage: Stage, body: Skeleton): readonly Shape[] {
  const { camera, pale, script, box } = stage;
  const trunkDepth = depth(camera, middle(body.spine[0]!.at, body.spine[body.spine.length - 1]!.at));
  const limbs = limbNames
    .map((name) => {
      const { joint, end, root } = body[name];
      const arm = name.endsWith('Arm');
      // An arm that rests on a leg is in front of it.
      const here = (depth(camera, joint) + depth(camera, end) * (arm ? 1.2 : 1) + depth(camera, root) * 0.3) / 2.5;
      const role: Role = pale.has(name) ? 'far' : 'near';
      return { name, depth: here - trunkDepth + (arm ? 0.004 : 0), shape: fill(role, limbTubes(body, name), camera) };
    })
    .sort((a, b) => a.depth - b.depth);
  const torso = torsoTube(body);
  const props = propsOf(stage, body);
  const hair = hairOutline(body, camera);
  const isBehind = ({ name, depth: by }: { name: LimbName; depth: number }): boolean => pale.has(name) || by < -0.055;
  return [
    ...(hasFloor(script) ? [{ role: 'floor' as const, d: floorLine(box), line: 0.6 }] : []),
    ...props.behind,
    ...limbs.filter(isBehind).map(({ shape }) => shape),
    ...props.between,
    {
      role: 'torso',
      d: [torso, neckTube(body)].map((tube) => tubeOutline(tube, camera)).join('') + headOutline(body, camera),
    },
    ...(hair ? [{ role: 'hair' as const, d: hair }] : []),
    ...tinted(torso, 'torso', stage),
    ...spineOf(body, camera),
    ...limbs.filter((limb) => !isBehind(limb)).flatMap(({ shape, name }) => [shape, ...tintedLimb(body, name, stage)]),
    ...props.before,
  ];
}

/** There is none to be seen from above, nor below a swimmer. */
const hasFloor = ({ view, props }: FigureScript): boolean =>
  view !== 'above' && !props.some((prop) => prop.kind === 'water' && !prop.floor);

const floorLine = ({ x, width }: Box): string => `M${x} .5H${Math.round((x + width) * 100) / 100}`;

const fill = (role: Role, tubes: readonly Tube[], camera: Camera): Shape => ({
  role,
  d: tubes.map((tube) => tubeOutline(tube, camera)).join(''),
});

/** The line of the spine; from in front it would be drawn on the belly. */
function spineOf(body: Skeleton, camera: Camera): readonly Shape[] {
  return depth(camera, body.spine[8]!.frame.f) > 0.4
    ? []
    : [{ role: 'spine', d: open(spineLine(body, camera)), line: 1.5 }];
}

/** What works of one part of the body, on its tube. */
function tinted(tube: Tube, part: Part, { script, camera }: Stage): readonly Shape[] {
  return (script.works ?? [])
    .filter((region) => patches[region].part === part)
    .flatMap((region) => {
      const d = patchOutline(tube, patches[region], camera);
      return d ? [{ role: 'works' as const, d }] : [];
    });
}

function tintedLimb(body: Skeleton, name: LimbName, stage: Stage): readonly Shape[] {
  if (stage.pale.has(name)) return [];
  const [upper, lower] = limbTubes(body, name);
  return name === 'rightArm' || name === 'leftArm'
    ? tinted(upper!, 'upperArm', stage)
    : [...tinted(upper!, 'thigh', stage), ...tinted(lower!, 'shank', stage)];
}

/** Room for every body and prop of a script, so that the figure does not jump from one pose to the next. */
function boxOf(script: FigureScript, camera: Camera, keys: readonly Skeleton[], bodies: readonly Skeleton[]): Box {
  const empty: Box = { x: 0, y: 0, width: 0, height: 0 };
  const stage: Stage = { script, camera, keys, pale: new Set(), box: empty };
  const points = bodies.flatMap((body) => {
    const tubes = [torsoTube(body), ...limbNames.flatMap((name) => limbTubes(body, name))];
    const rings = tubes.flatMap(({ rings: all }) =>
      all.map((ring) => ({ place: project(camera, ring.at), by: ring.section.side })),
    );
    const head = { place: project(camera, body.head), by: 0.066 };
    const props = propsOf(stage, body).reach.map((place) => ({ place, by: 0.01 }));
    return [...rings, head, ...props];
  });
  if (script.fault) points.push({ place: ringed(camera, script.fault), by: ringRadius });
  const left = 100 * Math.min(...points.map(({ place, by }) => place.x - by)) - margin;
  const right = 100 * Math.max(...points.map(({ place, by }) => place.x + by)) + margin;
  const top = 100 * Math.max(...points.map(({ place, by }) => place.y + by)) + margin;
  const bottom = hasFloor(script) ? -1.5 : 100 * Math.min(...points.map(({ place, by }) => place.y - by)) - margin;
  const round = (value: number): number => Math.round(value * 100) / 100;
  return { x: round(left), y: round(-top), width: round(right - left), height: round(top - bottom) };
}

/** The pose that the script names, or the one held longest; of several, the last. */
export function tellingPose({ poses, still }: FigureScript): KeyPose {
  return poses[still ?? -1] ?? poses.reduce((best, key) => (key.holdSeconds >= best.holdSeconds ? key : best));
}

const stills = new WeakMap<FigureScript, readonly Shape[]>();

/** The most telling pose, drawn once for every list in which it stands. */
export function stillDrawing(stage: Stage): readonly Shape[] {
  const drawn = stills.get(stage.script) ?? drawingOf(stage, solvedKey(tellingPose(stage.script).pose));
  stills.set(stage.script, drawn);
  return drawn;
}

/** The pose in full, the one it starts from as a ghost, and one arrow along the way of what moves most. */
export function arrowDrawing(stage: Stage): { readonly ghost: readonly Shape[]; readonly shapes: readonly Shape[] } {
  const { script, camera } = stage;
  const end = tellingPose(script).pose;
  const start = script.poses.find(({ pose }) => pose !== end)?.pose ?? end;
  const way = pathOfMost(start, end, camera);
  return {
    ghost: drawingOf({ ...stage, script: { ...script, works: [] } }, solvedKey(start)).filter(({ role }) =>
      ['near', 'far', 'torso'].includes(role),
    ),
    shapes: [...drawingOf(stage, solvedKey(end)), ...(way.length > 1 ? arrow(way) : [])],
  };
}

const landmarks = (body: Skeleton) => [
  body.head,
  body.spine[0]!.at,
  ...limbNames.flatMap((name) => [body[name].joint, along(body[name].end, body[name].tip.u, 0.05)]),
];

/** The way of the landmark that goes farthest. */
function pathOfMost(from: Pose, to: Pose, camera: Camera): readonly Point[] {
  const steps = Array.from({ length: 9 }, (_, i) =>
    landmarks(bodyBetween(from, to, i / 8)).map((place) => project(camera, place)),
  );
  const ways = steps[0]!.map((_, index) => steps.map((marks) => marks[index]!));
  const span = (way: readonly Point[]): number => Math.hypot(way[8]!.x - way[0]!.x, way[8]!.y - way[0]!.y);
  const most = ways.reduce((best, way) => (span(way) > span(best) ? way : best));
  return span(most) < 0.04 ? [] : most;
}

function arrow(way: readonly Point[]): readonly Shape[] {
  const tip = way[way.length - 1]!;
  const before = way[way.length - 3]!;
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const barb = (turn: number): Point => ({
    x: tip.x - 0.045 * Math.cos(angle + turn),
    y: tip.y - 0.045 * Math.sin(angle + turn),
  });
  return [
    // Where it crosses the body, on paper as dark as itself.
    { role: 'halo', d: open(way), line: 4 },
    { role: 'arrow', d: open(way), line: 1.6 },
    { role: 'arrow', d: `M${at(barb(0.5))}L${at(tip)}L${at(barb(-0.5))}`, line: 1.6 },
  ];
}

/** The fault on its stage, with a ring round the place where the eye should go. */
export function faultDrawing(stage: Stage, fault: Fault): readonly Shape[] {
  return [
    ...drawingOf(stage, solvedKey(fault.pose)),
    { role: 'mark', d: circle(ringed(stage.camera, fault), ringRadius), line: 1.2 },
  ];
}

const ringRadius = 0.1;
const ringed = (camera: Camera, { pose, marks }: Fault): Point => project(camera, markedPlace(solvedKey(pose), marks));

function markedPlace(body: Skeleton, marks: Fault['marks']) {
  switch (marks) {
    case 'low-back':
      return along(body.spine[9]!.at, body.spine[9]!.frame.f, -0.03);
    case 'upper-back':
      return along(body.spine[19]!.at, body.spine[19]!.frame.f, -0.03);
    case 'head':
      return body.head;
    case 'pelvis':
      return body.spine[0]!.at;
    case 'knees':
      return middle(body.rightLeg.joint, body.leftLeg.joint);
    case 'shoulders':
      return body.spine[body.spine.length - 1]!.at;
  }
}
