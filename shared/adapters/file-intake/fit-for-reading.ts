type Size = Readonly<{ width: number; height: number }>;

/** A long side of 3000 pixels puts some 10 pixels on a millimetre of a 30 cm receipt: print 1.5 mm high is 15 pixels tall, which OCR reads. */
const longSide = 3000;
/** A scrolled screenshot is narrow and very long: its width decides whether it can be read, so it keeps this much of it. */
const shortSide = 1200;
const pixels = 16_000_000;

/**
 * The size at which a page is kept: never larger than it came, and small enough that a phone opens it at once.
 * Takes and gives pixels.
 */
export function fitForReading({ width, height }: Size): Size {
  const byLong = longSide / Math.max(width, height);
  const byShort = shortSide / Math.min(width, height);
  const byPixels = Math.sqrt(pixels / (width * height));
  const scale = Math.min(1, byPixels, Math.max(byLong, byShort));
  return { width: atLeastOne(width * scale), height: atLeastOne(height * scale) };
}

const atLeastOne = (length: number) => Math.max(1, Math.round(length));
