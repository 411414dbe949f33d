import type { PixelBox } from './text-region.ts';

/** Boxes from top to bottom, and from left to right where their middles lie at nearly the same height. */
export function inReadingOrder(boxes: readonly PixelBox[]): PixelBox[] {
  return [...boxes].sort((a, b) => {
    const apart = a.top + a.height / 2 - (b.top + b.height / 2);
    return Math.abs(apart) < (a.height + b.height) / 4 ? a.left - b.left : apart;
  });
}
