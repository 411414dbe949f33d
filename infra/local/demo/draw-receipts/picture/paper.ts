import { mix, smoothField } from './noise.ts';
import { fillPlane } from './plane.ts';
import type { Plane } from './plane.ts';

/** A fold in the paper: across it at a share of the height, or along it at a share of the width. Strength 0–1. */
export type Fold = Readonly<
  { across: number; strength: number; slant?: number } | { along: number; strength: number; slant?: number }
>;

/** What became of the paper: folds, how crumpled (0–1), and how it left the printer. */
export type Handling = Readonly<{ folds: readonly Fold[]; crumple: number; edge: 'cut' | 'torn'; white: number }>;

/** A printed slip of paper: how bright each place is (0–1) and what of it is there at all. */
export type Slip = Readonly<{ brightness: Plane; cover: Plane }>;

/** Lays ink on paper: fibres, blotches, folds with a light and a dark side, and the cutter's edge above and below. */
export function layOnPaper(ink: Plane, handling: Handling, seed: number): Slip {
  const { width, height } = ink;
  const field = smoothField(seed);
  const brightness = fillPlane(width, height, (x, y) => {
    const fibre = 0.008 * field(x / 1.3, y / 1.3) + 0.008 * field(x / 40, y / 40);
    const dents = handling.crumple * dent(field, x, y);
    const [shade, wear] = folded(handling.folds, field, x, y, width, height);
    const blank = handling.white + fibre + dents + shade;
    const covered = Math.min(1, ink.values[y * width + x]! * (1 - wear));
    return mix(blank, 0.13 + 0.5 * (shade + dents), covered);
  });
  return { brightness, cover: fillPlane(width, height, (x, y) => covering(handling.edge, field, x, y, height)) };
}

/** Light on small dents: the slope of a rough field, so that one side is bright and the other dark. */
function dent(field: (x: number, y: number) => number, x: number, y: number): number {
  const rough = (u: number, v: number): number =>
    Math.abs(field(u / 210, v / 260)) + 0.5 * Math.abs(field(u / 90 + 40, v / 110));
  return (rough(x, y) - rough(x + 14, y + 14)) * 1.1;
}

function folded(
  folds: readonly Fold[],
  field: (x: number, y: number) => number,
  x: number,
  y: number,
  width: number,
  height: number,
): [shade: number, wear: number] {
  let shade = 0;
  let wear = 0;
  for (const fold of folds) {
    const slant = fold.slant ?? 0;
    const from =
      'across' in fold
        ? y - fold.across * height - (x - width / 2) * slant
        : x - fold.along * width - (y - height / 2) * slant;
    const away = from + 2.5 * field(x / 60, y / 60);
    const reach = Math.exp(-Math.abs(away) / 55);
    shade += fold.strength * (away < 0 ? 0.05 : -0.085) * reach;
    if (Math.abs(away) < 2) shade -= fold.strength * 0.07;
    if (Math.abs(away) < 3) wear = Math.max(wear, fold.strength * 0.5 * (0.6 + 0.4 * field(x / 3, y / 3)));
  }
  return [shade, Math.max(0, wear)];
}

function covering(
  edge: Handling['edge'],
  field: (x: number, y: number) => number,
  x: number,
  y: number,
  height: number,
): number {
  const tooth = Math.abs(((x / 13) % 2) - 1) * 7;
  const ragged = edge === 'torn' ? tooth + 2 * field(x / 9, 1) : 1.2 * field(x / 50, 7);
  return Math.min(1, Math.max(0, Math.min(y - ragged - 1, height - 2 - y - (edge === 'torn' ? 7 - tooth : 0))));
}
