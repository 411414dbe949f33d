import sharp, { type Sharp } from 'sharp';
import type { GreyPicture } from './cut-line.ts';
import { findText } from './find-text.ts';
import { skewOf, type Spot } from './skew.ts';
import type { PageSize, PixelBox } from './text-region.ts';

/** A decoded page in memory, from which pictures of parts are drawn. */
export type Page = PageSize & Readonly<{ picture(): Sharp }>;

/** The longer side of the picture for the first look: of most pages it is enough to find every line. */
const glance = 1280;
const glancePixels = 900_000;
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

/** A part of a page, drawn at a size of its own. */
export function pictureOf(page: Page, region: PixelBox, { width, height }: PageSize): Sharp {
  return page.picture().extract(region).resize({ width, height, fit: 'fill' });
}

/** A page in grey, as lines are cut from it. */
export async function greyOf(page: Page): Promise<GreyPicture> {
  const { data, info } = await page.picture().greyscale().raw().toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

/** Where text stands on a page, in its pixels, and at which size (pixels to one of the page) it was looked for. */
export type Glance = Readonly<{ boxes: readonly PixelBox[]; scale: number }>;

/** A look at a small picture of a page: where text stands. */
export async function glanceAt(page: Page): Promise<Glance> {
  const scale = glanceScale(page);
  const boxes = await findText(shrunk(page, scale));
  return { boxes: boxes.map((box) => scaled(box, 1 / scale)), scale };
}

/** By how many degrees the lines slope, of a page whose text was found; `sideways` where they run down the page. */
export async function slopeOf(page: Page, boxes: readonly PixelBox[], sideways: boolean): Promise<number> {
  const scale = glanceScale(page);
  const { data, info } = await shrunk(page, scale).greyscale().raw().toBuffer({ resolveWithObject: true });
  const ink = boxes.flatMap((box) => inkIn(data, info.width, info.height, scaled(box, scale)));
  const every = Math.ceil(ink.length / mostInk);
  const sampled = ink.filter((_, i) => i % every === 0);
  return skewOf(sideways ? sampled.map(([x, y]): Spot => [info.height - y, x]) : sampled);
}

const glanceScale = ({ width, height }: PageSize) =>
  Math.min(1, glance / Math.max(width, height), Math.sqrt(glancePixels / (width * height)));

const shrunk = ({ width, height, picture }: Page, scale: number): Sharp =>
  picture().resize({ width: Math.round(width * scale), height: Math.round(height * scale), fit: 'fill' });

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
