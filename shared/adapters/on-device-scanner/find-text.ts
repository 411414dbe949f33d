import { mapOf, step, type Pixels } from './text-map.ts';
import { textBlobs } from './text-blobs.ts';
import type { PixelBox } from './text-region.ts';

/**
 * Pixels that are looked at in one go. What the model makes of more does not fit the memory that is handed back and forth, and
 * fetching it anew each time takes longer than the work: a page of 1.4 million pixels took 600 ms, in bands 250.
 */
const mostInBand = 400_000;
/** Rows beyond a band that are looked at with it: a line at its edge is seen whole. */
const around = 32;

/** Finds where lines of text stand in a picture, without reading them. The boxes, in its pixels, are tight. */
export async function findText(picture: Pixels): Promise<PixelBox[]> {
  const width = step * Math.ceil(picture.width / step);
  const likely = new Float32Array(width * picture.height);
  const rows = Math.max(step, step * Math.floor(mostInBand / width / step));
  const bands = Math.ceil(picture.height / rows);
  const each = step * Math.ceil(picture.height / bands / step);
  for (let top = 0; top < picture.height; top += each) {
    const [from, to] = [Math.max(0, top - around), Math.min(picture.height, top + each + around)];
    const map = await mapOf(picture, { from, to, width });
    const kept = Math.min(each, picture.height - top);
    likely.set(map.subarray((top - from) * width, (top - from + kept) * width), top * width);
  }
  return textBlobs({ likely, width, height: picture.height }).flatMap((box) => within(box, picture));
}

/** The part of a box that lies in the picture itself, not in what it was filled up with. */
function within({ left, top, width, height }: PixelBox, picture: { width: number; height: number }): PixelBox[] {
  const [right, bottom] = [Math.min(left + width, picture.width), Math.min(top + height, picture.height)];
  return right <= left || bottom <= top ? [] : [{ left, top, width: right - left, height: bottom - top }];
}
