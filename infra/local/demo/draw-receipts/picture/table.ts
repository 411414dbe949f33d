import { mix, smoothField } from './noise.ts';

export type TableKind = 'oak' | 'walnut' | 'stone' | 'cloth' | 'desk';
export type Colour = readonly [red: number, green: number, blue: number];

/** The colour (0–1 each) of a table top at a pixel of the picture. */
export function tableTop(kind: TableKind, seed: number): (x: number, y: number) => Colour {
  const field = smoothField(seed);
  switch (kind) {
    case 'oak':
      return planks(field, [0.78, 0.62, 0.44], [0.6, 0.44, 0.28], 430);
    case 'walnut':
      return planks(field, [0.42, 0.29, 0.2], [0.26, 0.165, 0.105], 610);
    case 'stone':
      return (x, y) => {
        const [u, v] = [x * 0.8 + y * 0.6, y * 0.8 - x * 0.6];
        const cloud = 0.14 * field(u / 310, v / 270) + 0.13 * field(x / 83, y / 91) + 0.12 * field(u / 29, v / 27);
        const sand = 0.26 * field(x / 2.6, y / 2.6) + 0.2 * field(u / 5.1, v / 5.1);
        return paint([0.5, 0.49, 0.47], [0.68, 0.67, 0.65], 0.5 + cloud + sand);
      };
    case 'cloth':
      return (x, y) => {
        const [u, v] = [x * 0.985 + y * 0.17, y * 0.985 - x * 0.17];
        const weave =
          Math.sin(u / 1.9) * Math.sin(v / 1.9) * 0.16 + 0.22 * field(u / 60, v / 3) + 0.22 * field(u / 3, v / 60);
        return paint([0.25, 0.31, 0.37], [0.37, 0.43, 0.48], 0.5 + weave + 0.2 * field(x / 300, y / 300));
      };
    case 'desk':
      return (x, y) =>
        paint(
          [0.15, 0.15, 0.16],
          [0.21, 0.21, 0.22],
          0.5 + 0.4 * field(x / 2.2, y / 2.2) + 0.3 * field(x / 300, y / 240),
        );
  }
}

/** Boards that run across the picture: long grain, a few rings, a dark joint between two boards. */
function planks(
  field: (x: number, y: number) => number,
  light: Colour,
  dark: Colour,
  board: number,
): (x: number, y: number) => Colour {
  return (x, y) => {
    const sloped = y + x * 0.045;
    const number = Math.floor(sloped / board);
    const bent = sloped + 26 * field(x / 420, number * 7.7 + sloped / 160);
    const rings = Math.sin(bent / (13 + 5 * field(number, 2)) + 5 * field(x / 700, bent / 90 + number * 31));
    const grain = 0.3 * rings + 0.4 * field(x / 110 + number * 19, bent / 2.6) + 0.24 * field(x / 22, bent / 1.2);
    const joint = sloped - number * board < 4 ? 0.75 : 0;
    return paint(light, dark, 0.42 + grain * 0.55 + 0.16 * field(number * 3.1, 8) + joint);
  };
}

function paint(from: Colour, to: Colour, share: number): Colour {
  const part = Math.min(1.25, Math.max(0, share));
  return [mix(from[0], to[0], part), mix(from[1], to[1], part), mix(from[2], to[2], part)];
}
