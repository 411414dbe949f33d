import sharp from 'sharp';
import { mix, smoothField, softStep } from './noise.ts';
import { fillPlane } from './plane.ts';
import type { Plane } from './plane.ts';

/** How a printer prints: `darkness` 0–1; pale stretches (shares of the height); a column of dots that burns badly. */
export type Printer = Readonly<{
  darkness: number;
  pale?: readonly Readonly<{ from: number; to: number; left: number }>[];
  wornColumn?: number;
}>;

/** Pixels of paper a printed dot: room for the soft edge of a burnt dot. */
export const pixelsPerDot = 2;

/**
 * Burns a page into paper as a thermal head does: every pixel of the screenshot is one dot, on or off, with soft edges,
 * bands where the feed was uneven and stretches where the head was cold. Gives ink 0–1, two pixels a dot.
 */
export async function printThermal(screenshot: Buffer, printer: Printer, seed: number): Promise<Plane> {
  const { data, info } = await sharp(screenshot).greyscale().threshold(150).raw().toBuffer({ resolveWithObject: true });
  const size = { width: info.width * pixelsPerDot, height: info.height * pixelsPerDot };
  const soft = await sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } })
    .resize({ ...size, kernel: 'nearest' })
    .blur(0.85)
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  const field = smoothField(seed);
  const worn = printer.wornColumn === undefined ? -1 : Math.round(printer.wornColumn * info.width) * pixelsPerDot;
  return fillPlane(size.width, size.height, (x, y) => {
    const ink = 1 - soft[y * size.width + x]! / 255;
    if (ink <= 0) return 0;
    const feed = 1 + 0.06 * field(3.3, y / 5) + 0.05 * field(9.1, y / 60);
    const dot = 1 + 0.14 * field(x / 1.7, y / 1.7) + 0.07 * field(x / 130, y / 170);
    const column = Math.abs(x - worn) < pixelsPerDot ? 0.35 : 1;
    return ink * printer.darkness * feed * dot * column * paleness(printer, y / size.height, field);
  });
}

function paleness(printer: Printer, height: number, field: (x: number, y: number) => number): number {
  let left = 1;
  for (const pale of printer.pale ?? []) {
    const edge = (pale.to - pale.from) * 0.3;
    const inside =
      softStep(pale.from - edge, pale.from + edge, height) * softStep(-pale.to - edge, -pale.to + edge, -height);
    left *= mix(1, pale.left + 0.08 * field(height * 240, 5), inside);
  }
  return left;
}
