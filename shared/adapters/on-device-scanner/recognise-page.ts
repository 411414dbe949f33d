import { airy } from './cut-line.ts';
import { findText } from './find-text.ts';
import { readLine } from './line-readers.ts';
import type { RecognisedPage } from './ocr-messages.ts';
import { decodePage, glanceAt, greyOf, pictureOf, slopeOf, turnPage, type Glance, type Page } from './page.ts';
import { inReadingOrder } from './reading-order.ts';
import { restoreWhileRead } from './restore-while-read.ts';
import { chooseView, legibility, liesSideways, type PixelBox } from './text-region.ts';

/** What is read with less certainty than this may stand on its head. */
const legible = 0.75;
/** Less sure than this, what was read is most often no text at all. */
const leastSure = 0.5;

/** How far the size of the first look may be from the best one. */
const enough = 1.6;

/** A piece of text with its box in pixels of the page it was read on. */
export type SeenText = Readonly<{ text: string; confidence: number; box: PixelBox }>;

/**
 * Reads a page (JPEG): every piece of text with its box in shares of the page. A page that lies askew, sideways or upside
 * down is turned first, and the answer says by how much. Rejects when the bytes are no picture.
 */
export async function recognisePage(jpeg: Uint8Array): Promise<RecognisedPage> {
  const stored = await decodePage(jpeg);
  const glance = await glanceAt(stored);
  const { boxes } = glance;
  const size = { width: stored.width, height: stored.height };
  if (boxes.length === 0) return { words: [], stored: { ...size, turned: 0 } };
  const sideways = liesSideways(boxes);
  const straight = (sideways ? 90 : 0) - slopeOf(glance, sideways);

  let best: { view: View; turned: number; score: number } | null = null;
  for (const turned of [straight, straight + 180]) {
    const page = await turnPage(stored, turned);
    const view = await read(page, turned === 0 ? glance : await glanceAt(page));
    const score = legibility(view.seen, boxes.length);
    if (best === null || score > best.score) best = { view, turned, score };
    if (score >= legible) break;
  }
  const { view, turned } = best!;
  const seen = await restored(view);
  return {
    words: seen.map((piece) => placedText(piece, view.page)),
    stored: { ...size, turned: (turned + 360) % 360 },
  };
}

/** A turned page as it was read: its pieces of text in order, and those of them that were read again, by position. */
type View = Readonly<{ page: Page; seen: readonly SeenText[]; again: Promise<ReadonlyMap<number, string>> }>;

async function read(page: Page, glance: Glance): Promise<View> {
  const [found, grey] = await Promise.all([linesOf(page, glance), greyOf(page)]);
  const boxes = inReadingOrder(found);
  const placed = boxes.map((box) => airy(box, page));
  const reading = placed.map((box) => readLine({ page: grey, box }));
  const again = restoreWhileRead(reading, { page: grey, boxes });
  // Where a line cannot be read the page is given up: that is said once.
  again.catch(() => {});
  const seen = (await Promise.all(reading)).map((line, i) => ({ ...line, box: placed[i]! }));
  return { page, seen, again };
}

/** Where the lines of a page stand, in its pixels: as the first look saw them, or by a second one at the size that suits them. */
async function linesOf(page: Page, { boxes, scale: seenAt }: Glance): Promise<readonly PixelBox[]> {
  const { region, width, height } = chooseView(boxes, page);
  const scale = width / region.width;
  if (scale > seenAt / enough && scale < seenAt * enough) return boxes;
  const found = await findText(await pictureOf(page, region, { width, height }));
  return found.map((box) => ({
    left: region.left + box.left / scale,
    top: region.top + box.top / scale,
    width: box.width / scale,
    height: box.height / scale,
  }));
}

/** The pieces of a page with the letters the first reader lacks, without those that are no text. */
async function restored({ seen, again }: View): Promise<SeenText[]> {
  const texts = await again;
  return seen
    .map((piece, i) => ({ ...piece, text: texts.get(i) ?? piece.text }))
    .filter(({ text, confidence }) => text !== '' && confidence >= leastSure);
}

function placedText({ text, confidence, box }: SeenText, page: Page) {
  return {
    text,
    confidence,
    x: box.left / page.width,
    y: box.top / page.height,
    width: box.width / page.width,
    height: box.height / page.height,
  };
}
