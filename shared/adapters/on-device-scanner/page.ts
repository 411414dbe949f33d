import sharp, { type Sharp } from 'sharp';
import { skewOf, type Spot } from './skew.ts';
import { findText } from './text-recogniser.ts';
import type { PageSize, PixelBox } from './text-region.ts';

/** A decoded page in memory, from which pictures of parts are drawn. */
export type Page = PageSize & Readonly<{ picture(): Sharp }>;

/** Side of the picture for the quick look: enough to see where the lines are. */
const glance = 960;
/** Spots of ink that are enough to tell a slope from. */
const mostInk = 12_000;

/** Rejects when the bytes are no picture. */
export async function decodePage(jpeg: Uint8Array): Promise<Page> {
  return toPage(sharp(jpeg).flatten({ background: '#fff' }).toColourspace('srgb'));
}

/** The page turned clockwise; what comes in at the corners is white. */
export async function turnPage(page: Page, degrees: number): Promise<Page> {
  return degrees === 0 ? page : toPage(page.picture().rotate(degrees, { background: '#fff' }));
}

async function toPage(picture: Sharp): Promise<Page> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { width, height, picture: () => sharp(data, { raw: { width, height, channels } }) };
}

/** Where text stands on a page, in its pixels: a quick look at a small picture of it. */
export async function glanceAt(page: Page): Promise<PixelBox[]> {
  const { picture, scale } = shrunk(page);
  return (await findText(picture)).map((box) => scaled(box, 1 / scale));
}

/** By how many degrees the lines slope, of a page whose text was found; `sideways` where they run down the page. */
export async function slopeOf(page: Page, boxes: readonly PixelBox[], sideways: boolean): Promise<number> {
  const { picture, scale } = shrunk(page);
  const { data, info } = await picture.greyscale().raw().toBuffer({ resolveWithObject: true });
  const ink = boxes.flatMap((box) => inkIn(data, info.width, info.height, scaled(box, scale)));
  const every = Math.ceil(ink.length / mostInk);
  const sampled = ink.filter((_, i) => i % every === 0);
  return skewOf(sideways ? sampled.map(([x, y]): Spot => [info.height - y, x]) : sampled);
}

function shrunk({ width, height, picture }: Page): { picture: Sharp; scale: number } {
  const small = picture().resize({ width: glance, height: glance, fit: 'inside', withoutEnlargement: true });
  return { picture: small, scale: Math.min(1, glance / Math.max(width, height)) };
}

const scaled = (box: PixelBox, by: number): PixelBox => ({
  left: box.left * by,
  top: box.top * by,
  width: box.width * by,
  height: box.height * by,
});

/** The spots of a box that are clearly darker than the rest of it. */
function inkIn(grey: Buffer, width: number, height: number, box: PixelBox): Spot[] {
  const [left, top] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))];
  const [right, bottom] = [Math.min(width, box.left + box.width), Math.min(height, box.top + box.height)];
  let [sum, darkest, count] = [0, 255, 0];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const value = grey[y * width + x]!;
      sum += value;
      darkest = Math.min(darkest, value);
      count += 1;
    }
  }
  const limit = (sum / count + darkest) / 2;
  const spots: Spot[] = [];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) if (grey[y * width + x]! < limit) spots.push([x, y]);
  }
  return spots;
}
