import { airy, cutLine, type GreyPicture } from './cut-line.ts';
import { findText } from './find-text.ts';
import { readLine } from './line-readers.ts';
import type { RecognisedPage } from './ocr-messages.ts';
import { decodePage, glanceAt, greyOf, pictureOf, slopeOf, turnPage, type Glance, type Page } from './page.ts';
import { inReadingOrder } from './reading-order.ts';
import { restoreLines } from './swedish-reader.ts';
import { chooseView, legibility, liesSideways, type PixelBox } from './text-region.ts';
import { belowHead, head, inHead } from './worth-restoring.ts';

/** What is read with less certainty than this may stand on its head. */
const legible = 0.75;
/** Less sure than this, what was read is most often no text at all. */
const leastSure = 0.5;

/** How far the size of the first look may be from the best one. */
const enough = 1.35;

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
  const straight = (sideways ? 90 : 0) - (await slopeOf(stored, boxes, sideways));

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
  // A page's pictures lie outside the heap that the collector watches.
  globalThis.gc?.();
  return {
    words: seen.map((piece) => placedText(piece, view.page)),
    stored: { ...size, turned: (turned + 360) % 360 },
  };
}

/** A turned page as it was read: its pieces of text in order, the page in grey, and the first of them read again. */
type View = Readonly<{
  page: Page;
  seen: SeenText[];
  grey: GreyPicture;
  /** Where each piece stands, without air. */
  tight: readonly PixelBox[];
  again: Promise<Restored>;
}>;
/** Texts with their letters given back, by position. */
type Restored = ReadonlyMap<number, string>;

async function read(page: Page, glance: Glance): Promise<View> {
  const found = await linesOf(page, glance);
  const grey = await greyOf(page);
  const tight = inReadingOrder(found);
  const placed = tight.map((box) => airy(box, page));
  const lines = placed.map((box) => cutLine(grey, box));
  const reading = lines.map(readLine);
  // The head is read again while the first reader goes on with the rest.
  const first = await Promise.all(reading.slice(0, head));
  const again = restore(
    inHead(first.map(({ text }) => text)),
    first.map(({ text }) => text),
    { grey, tight },
  );
  const seen = (await Promise.all(reading)).map((line, i) => ({ ...line, box: placed[i]! }));
  return { page, seen, grey, tight, again };
}

/** Where the lines of a page stand, in its pixels: as the first look saw them, or by a second one at the size that suits them. */
async function linesOf(page: Page, { boxes, scale: seenAt }: Glance): Promise<readonly PixelBox[]> {
  const { region, width, height } = chooseView(boxes, page);
  const scale = width / region.width;
  if (scale > seenAt / enough && scale < seenAt * enough) return boxes;
  const found = await findText(pictureOf(page, region, { width, height }));
  return found.map((box) => ({
    left: region.left + box.left / scale,
    top: region.top + box.top / scale,
    width: box.width / scale,
    height: box.height / scale,
  }));
}

/** The pieces of a page with the letters the first reader lacks, without those that are no text. */
async function restored({ seen, grey, tight, again }: View): Promise<SeenText[]> {
  const texts = seen.map(({ text }) => text);
  const below = belowHead(texts.slice(head), texts).map((i) => i + head);
  const [top, rest] = [await again, await restore(below, texts, { grey, tight })];
  return seen
    .map((piece, i) => ({ ...piece, text: top.get(i) ?? rest.get(i) ?? piece.text }))
    .filter(({ text, confidence }) => text !== '' && confidence >= leastSure);
}

async function restore(
  chosen: readonly number[],
  texts: readonly string[],
  { grey, tight }: Pick<View, 'grey' | 'tight'>,
): Promise<Restored> {
  const given = await restoreLines(
    grey,
    chosen.map((i) => ({ text: texts[i]!, box: tight[i]! })),
  );
  return new Map(chosen.map((i, at) => [i, given[at]!]));
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
