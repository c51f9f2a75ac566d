/** What a path of a drawing is; it decides its colour. */
export type Role =
  | 'near'
  | 'far'
  | 'torso'
  | 'hair'
  | 'spine'
  | 'floor'
  | 'prop'
  | 'soft'
  | 'mat'
  | 'water'
  | 'works'
  | 'halo'
  | 'arrow'
  | 'mark';

/** One SVG path; `line` is drawn as a stroke of that width, all others are filled and have a gap of paper around. */
export interface Shape {
  readonly role: Role;
  readonly d: string;
  readonly line?: number;
}
