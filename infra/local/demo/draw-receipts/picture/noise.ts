/** A stream of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Normally distributed numbers, mean 0 and deviation 1, as a sum of four uniform ones: close enough for grain. */
export function grain(random: () => number): () => number {
  return () => (random() + random() + random() + random() - 2) * 1.732;
}

/** A smooth field over the plane, about -1 to 1, with hills of about one unit: the same for the same seed. */
export function smoothField(seed: number): (x: number, y: number) => number {
  const corner = (x: number, y: number): number => {
    let hash = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2_147_483_648 - 1;
  };
  return (x, y) => {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [across, down] = [ease(x - left), ease(y - top)];
    const upper = mix(corner(left, top), corner(left + 1, top), across);
    const lower = mix(corner(left, top + 1), corner(left + 1, top + 1), across);
    return mix(upper, lower, down);
  };
}

/** The value a share of the way from one to another. */
export const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

/** 0 below `from`, 1 above `to`, and a soft S between them. */
export function softStep(from: number, to: number, value: number): number {
  return ease(Math.min(1, Math.max(0, (value - from) / (to - from))));
}

const ease = (share: number): number => share * share * (3 - 2 * share);
