/** A box in pixels. */
export type PixelBox = Readonly<{ left: number; top: number; width: number; height: number }>;

export type PageSize = Readonly<{ width: number; height: number }>;

/** The part of a picture to read, and the size to read it at. */
export type ReadingView = Readonly<{ region: PixelBox; width: number; height: number }>;

/** Height of a tight box, in pixels, at which text is found best. */
const wantedLineHeight = 17;
const longestSide = 3200;
/** Finding text takes some 300 bytes a pixel. */
const mostPixels = 1_600_000;

/**
 * Chooses what to read of a page from the boxes a quick look found on it: a receipt may lie in a corner of a large
 * scan, and text that is a few pixels high is lost at the size that suits a whole page.
 * `boxes` and the answer's `region` are in pixels of the page; a page without text is read whole.
 */
export function chooseView(boxes: readonly PixelBox[], page: PageSize): ReadingView {
  const whole = { left: 0, top: 0, width: page.width, height: page.height };
  const region = boxes.length === 0 ? whole : around(boxes, page);
  const heights = boxes.map((box) => box.height).sort((a, b) => a - b);
  const lineHeight = heights[Math.floor(heights.length / 2)] ?? wantedLineHeight;
  const scale = Math.min(
    wantedLineHeight / lineHeight,
    // Enlarging adds no ink: it only helps the detector see lines that are very small.
    1.5,
    longestSide / Math.max(region.width, region.height),
    Math.sqrt(mostPixels / (region.width * region.height)),
  );
  return {
    region,
    width: Math.max(1, Math.round(region.width * scale)),
    height: Math.max(1, Math.round(region.height * scale)),
  };
}

function around(boxes: readonly PixelBox[], page: PageSize): PixelBox {
  const margin = Math.round(Math.max(...boxes.map((box) => box.height)) + page.width * 0.02);
  const left = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.left)) - margin));
  const top = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.top)) - margin));
  const right = Math.min(page.width, Math.ceil(Math.max(...boxes.map((box) => box.left + box.width)) + margin));
  const bottom = Math.min(page.height, Math.ceil(Math.max(...boxes.map((box) => box.top + box.height)) + margin));
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

/** Says whether the lines of text run up or down the page: most boxes are then taller than wide. */
export function liesSideways(boxes: readonly PixelBox[]): boolean {
  const standing = boxes.filter((box) => box.height > 1.3 * box.width).length;
  return boxes.length >= 4 && standing > 0.6 * boxes.length;
}

/** How sure the reader is of a page as a whole, 0–1: text upside down is read seldom and with little certainty. */
export function legibility(seen: readonly { confidence: number }[], boxes: number): number {
  if (seen.length === 0) return 0;
  return seen.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(seen.length, 0.8 * boxes);
}
