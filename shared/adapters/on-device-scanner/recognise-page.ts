import sharp, { type Sharp } from 'sharp';
import type { RecognisedPage } from './ocr-messages.ts';
import { withSwedishLetters } from './swedish-reader.ts';
import { findText, recogniseText, type SeenText } from './text-recogniser.ts';
import { chooseView, legibility, liesSideways, turnBox, type PageSize, type PixelBox } from './text-region.ts';
import type { Turn } from './turn-places.ts';

/** Side of the picture for the quick look: enough to see where the lines are. */
const glance = 960;
/** What is read with less certainty than this may stand on its head. */
const legible = 0.75;

/**
 * Reads a page (JPEG): every piece of text with its box in shares of the page. A page that lies sideways or upside down is
 * turned first, and the answer says by how much. Rejects when the bytes are no picture.
 */
export async function recognisePage(jpeg: Uint8Array): Promise<RecognisedPage> {
  const page = await decode(jpeg);
  const boxes = await glanceAt(page);
  const turns: readonly Turn[] = liesSideways(boxes) ? [90, 270] : [0, 180];
  let best: { view: View; turned: Turn; score: number } | null = null;
  for (const turned of turns) {
    const view = await readTurned(page, boxes, turned);
    const score = legibility(view.seen, boxes.length);
    if (best === null || score > best.score) best = { view, turned, score };
    if (score >= legible || boxes.length === 0) break;
  }
  const { view, turned } = best!;
  const seen = await withSwedishLetters(view.png, view.seen);
  return { words: seen.map((piece) => placed(piece, view)), turned };
}

type Page = PageSize & Readonly<{ picture(): Sharp }>;

/** A part of a page, as it was read: `region` of the turned page (`page`), drawn `width` by `height`. */
type View = Readonly<{
  seen: SeenText[];
  png: Buffer;
  region: PixelBox;
  page: PageSize;
  width: number;
  height: number;
}>;

async function decode(jpeg: Uint8Array): Promise<Page> {
  const { data, info } = await sharp(jpeg)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { width, height, picture: () => sharp(data, { raw: { width, height, channels } }) };
}

async function glanceAt({ width, height, picture }: Page): Promise<PixelBox[]> {
  const shrunk = Math.min(1, glance / Math.max(width, height));
  const small = picture().resize({ width: glance, height: glance, fit: 'inside', withoutEnlargement: true });
  return (await findText(small)).map((box) => ({
    left: box.left / shrunk,
    top: box.top / shrunk,
    width: box.width / shrunk,
    height: box.height / shrunk,
  }));
}

async function readTurned(upright: Page, boxes: readonly PixelBox[], turned: Turn): Promise<View> {
  const onSide = turned === 90 || turned === 270;
  const page = onSide ? { width: upright.height, height: upright.width } : upright;
  const view = chooseView(
    boxes.map((box) => turnBox(box, upright, turned)),
    page,
  );
  const { region, width, height } = view;
  const png = await upright
    .picture()
    .rotate(turned)
    .extract(region)
    .resize({ width, height, fit: 'fill' })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return { seen: await recogniseText(sharp(png)), png, region, page, width, height };
}

function placed({ text, confidence, box }: SeenText, { region, page, width, height }: View) {
  return {
    text,
    confidence,
    x: (region.left + (box.left * region.width) / width) / page.width,
    y: (region.top + (box.top * region.height) / height) / page.height,
    width: (box.width * region.width) / width / page.width,
    height: (box.height * region.height) / height / page.height,
  };
}
