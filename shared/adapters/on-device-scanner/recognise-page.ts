import sharp from 'sharp';
import type { RecognisedPage } from './ocr-messages.ts';
import { decodePage, glanceAt, slopeOf, turnPage, type Page } from './page.ts';
import { withSwedishLetters } from './swedish-reader.ts';
import { recogniseText, type SeenText } from './text-recogniser.ts';
import { chooseView, legibility, liesSideways, type PixelBox, type ReadingView } from './text-region.ts';

/** What is read with less certainty than this may stand on its head. */
const legible = 0.75;

/**
 * Reads a page (JPEG): every piece of text with its box in shares of the page. A page that lies askew, sideways or upside
 * down is turned first, and the answer says by how much. Rejects when the bytes are no picture.
 */
export async function recognisePage(jpeg: Uint8Array): Promise<RecognisedPage> {
  const stored = await decodePage(jpeg);
  const boxes = await glanceAt(stored);
  const size = { width: stored.width, height: stored.height };
  if (boxes.length === 0) return { words: [], stored: { ...size, turned: 0 } };
  const sideways = liesSideways(boxes);
  const straight = (sideways ? 90 : 0) - (await slopeOf(stored, boxes, sideways));

  let best: { view: View; turned: number; score: number } | null = null;
  for (const turned of [straight, straight + 180]) {
    const page = await turnPage(stored, turned);
    const view = await read(page, turned === 0 ? boxes : await glanceAt(page));
    const score = legibility(view.seen, boxes.length);
    if (best === null || score > best.score) best = { view, turned, score };
    if (score >= legible) break;
  }
  const { view, turned } = best!;
  const seen = await withSwedishLetters(view.png, view.seen);
  return { words: seen.map((piece) => placed(piece, view)), stored: { ...size, turned: (turned + 360) % 360 } };
}

/** A part of a turned page, as it was read. */
type View = ReadingView & Readonly<{ page: Page; png: Buffer; seen: SeenText[] }>;

async function read(page: Page, boxes: readonly PixelBox[]): Promise<View> {
  const view = chooseView(boxes, page);
  const { region, width, height } = view;
  const png = await page
    .picture()
    .extract(region)
    .resize({ width, height, fit: 'fill' })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return { ...view, page, png, seen: await recogniseText(sharp(png)) };
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
