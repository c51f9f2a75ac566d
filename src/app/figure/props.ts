import type { Prop } from '../clinical';
import type { Point } from './camera';
import type { Stage } from './drawing';
import * as furniture from './furniture';
import * as held from './held';
import { Pieces, point, type Layer, type Piece } from './pieces';
import type { Shape } from './shape';
import type { Skeleton } from './skeleton';

/** The things of a drawing by layer, and the places that must be in the picture for them. */
export type Props = Readonly<Record<Layer, readonly Shape[]>> & { readonly reach: readonly Point[] };

export function propsOf(stage: Stage, body: Skeleton): Props {
  const all = stage.script.props.flatMap((prop) => piecesOf(prop, body, stage));
  const on = (layer: Layer): readonly Shape[] => all.filter((piece) => piece.layer === layer).map(({ shape }) => shape);
  return {
    behind: on('behind'),
    between: on('between'),
    before: on('before'),
    reach: all.flatMap(({ reach }) => reach),
  };
}

function piecesOf(prop: Prop, body: Skeleton, { camera, keys, pale, script }: Stage): readonly Piece[] {
  const pieces = new Pieces(camera);
  switch (prop.kind) {
    case 'mat':
      // From the side it is as thin as a mat and lies in the floor, so that hands and feet stand on it.
      return script.view === 'above'
        ? [pieces.block(point(prop.from, 0, -0.22), point(prop.to, 0, 0.22), 'behind', 'mat')]
        : [pieces.block(point(prop.from, -0.013, -0.22), point(prop.to, 0.001, 0.22), 'behind', 'mat')];
    case 'chair':
      return furniture.chair(pieces, prop);
    case 'wall':
      return furniture.wall(pieces, prop, keys);
    case 'step':
      return [pieces.block(point(prop.from, 0, -0.18), point(prop.to, prop.height, 0.18))];
    case 'bench':
      return furniture.bench(pieces, prop);
    case 'rail':
      return furniture.rail(pieces, prop);
    case 'pillow':
      return [pieces.block(point(prop.from, 0, -0.14), point(prop.to, prop.height, 0.14), 'behind', 'soft')];
    case 'ball':
      return furniture.ball(pieces, prop, body);
    case 'pull-up-bar':
      return furniture.pullUpBar(pieces, prop);
    case 'roman-chair':
      return furniture.romanChair(pieces, body);
    case 'treadmill':
      return furniture.treadmill(pieces);
    case 'bicycle':
      return furniture.bicycle(pieces, body);
    case 'elliptical':
      return furniture.elliptical(pieces, body);
    case 'water':
      return furniture.water(pieces, prop, keys);
    case 'dumbbell':
      return held
        .holdings(body, prop.hand, pale)
        .flatMap((holding) => held.dumbbell(pieces, holding, prop.hand === 'between'));
    case 'kettlebell':
      return held.holdings(body, prop.hand, pale).flatMap((holding) => held.kettlebell(pieces, holding));
    case 'barbell':
      return held.barbell(pieces, prop, body);
    case 'box-held':
      return held.heldBox(pieces, body);
    case 'dowel':
      return [held.dowel(pieces, body)];
    case 'poles':
      return held.poles(pieces, body, pale);
    case 'band':
      return held.holdings(body, prop.hand, pale).flatMap((holding) => held.band(pieces, prop, holding));
    case 'loop':
      return held.loop(pieces, body, pale);
    case 'strap':
      return held.holdings(body, prop.hand, pale).map((holding) => held.strap(pieces, prop, body, holding));
  }
}
