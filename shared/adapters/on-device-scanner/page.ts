import sharp, { type Sharp } from 'sharp';
import type { GreyPicture } from './cut-line.ts';
import { findText } from './find-text.ts';
import { skewOf, type Spot } from './skew.ts';
import type { Pixels } from './text-map.ts';
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
export function pictureOf(page: Page, region: PixelBox, { width, height }: PageSize): Promise<Pixels> {
  return pixelsOf(page.picture().extract(region).resize({ width, height, fit: 'fill' }));
}

/** A page in grey, as lines are cut from it, in memory that threads share. */
export async function greyOf(page: Page): Promise<GreyPicture> {
  const { data, info } = await page.picture().greyscale().raw().toBuffer({ resolveWithObject: true });
  const pixels = new Uint8Array(new SharedArrayBuffer(data.length));
  pixels.set(data);
  return { pixels, width: info.width, height: info.height };
}

/** Where text stands on a page, in its pixels, and the picture (so many pixels to one of the page) it was looked for in. */
export type Glance = Readonly<{ boxes: readonly PixelBox[]; scale: number; picture: Pixels }>;

/** A look at a small picture of a page: where text stands. */
export async function glanceAt(page: Page): Promise<Glance> {
  const scale = glanceScale(page);
  const [width, height] = [Math.round(page.width * scale), Math.round(page.height * scale)];
  const picture = await pixelsOf(page.picture().resize({ width, height, fit: 'fill' }));
  const boxes = await findText(picture);
  return { boxes: boxes.map((box) => scaled(box, 1 / scale)), scale, picture };
}

/** By how many degrees the lines of a page slope; `sideways` where they run down it. */
export function slopeOf({ boxes, scale, picture }: Glance, sideways: boolean): number {
  const ink = boxes.flatMap((box) => inkIn(picture, scaled(box, scale)));
  const every = Math.ceil(ink.length / mostInk);
  const sampled = ink.filter((_, i) => i % every === 0);
  return skewOf(sideways ? sampled.map(([x, y]): Spot => [picture.height - y, x]) : sampled);
}

const glanceScale = ({ width, height }: PageSize) =>
  Math.min(1, glance / Math.max(width, height), Math.sqrt(glancePixels / (width * height)));

async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height, channels: info.channels };
}

const scaled = (box: PixelBox, by: number): PixelBox => ({
  left: box.left * by,
  top: box.top * by,
  width: box.width * by,
  height: box.height * by,
});

/** The spots of a box that are clearly darker than the rest of it. */
function inkIn({ pixels, width, height, channels }: Pixels, box: PixelBox): Spot[] {
  // Green is nearly as bright as grey is.
  const at = (x: number, y: number) => pixels[(y * width + x) * channels + (channels >> 1)]!;
  const [left, top] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))];
  const [right, bottom] = [Math.min(width, box.left + box.width), Math.min(height, box.top + box.height)];
  let [sum, darkest, count] = [0, 255, 0];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const value = at(x, y);
      sum += value;
      darkest = Math.min(darkest, value);
      count += 1;
    }
  }
  const limit = (sum / count + darkest) / 2;
  const spots: Spot[] = [];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) if (at(x, y) < limit) spots.push([x, y]);
  }
  return spots;
}
