import type { PixelBox } from './text-region.ts';

/** A picture in grey: one byte a pixel, row by row. */
export type GreyPicture = Readonly<{ pixels: Uint8Array; width: number; height: number }>;

/** The height, in pixels, at which lines are read. */
export const lineHeight = 48;
const narrowest = 8;
/** A line longer than this is no line of a receipt, and reading it would take memory without end. */
const widest = 3200;

/** How much is taken in around a tight box, in shares of its height: the model was shown lines with some air. */
const margin = { across: 0.5, along: 0.55 } as const;

/** A tight box with the air that a line is read with, inside the picture; `across` in shares of its height. */
export function airy(
  box: PixelBox,
  { width, height }: { width: number; height: number },
  air: number = margin.across,
): PixelBox {
  const [across, along] = [box.height * air, box.height * margin.along];
  const [left, top] = [Math.max(0, box.left - along), Math.max(0, box.top - across)];
  return {
    left,
    top,
    width: Math.min(width, box.left + box.width + along) - left,
    height: Math.min(height, box.top + box.height + across) - top,
  };
}

/** Cuts a box out of a picture and draws it `high` pixels high: each pixel from the four around it, or more where it shrinks. */
export function cutLine({ pixels, width, height }: GreyPicture, box: PixelBox, high = lineHeight): GreyPicture {
  const scale = box.height / high;
  const wide = Math.min(widest, Math.max(narrowest, Math.round(box.width / scale)));
  const [stepX, stepY] = [box.width / wide, scale];
  const samples = Math.max(1, Math.round(scale));
  const cut = new Uint8Array(wide * high);
  const at = (x: number, y: number): number => {
    const [fromX, fromY] = [Math.max(0, Math.min(width - 1, x)), Math.max(0, Math.min(height - 1, y))];
    const [x0, y0] = [Math.floor(fromX), Math.floor(fromY)];
    const [x1, y1] = [Math.min(width - 1, x0 + 1), Math.min(height - 1, y0 + 1)];
    const [fx, fy] = [fromX - x0, fromY - y0];
    const upper = pixels[y0 * width + x0]! * (1 - fx) + pixels[y0 * width + x1]! * fx;
    const lower = pixels[y1 * width + x0]! * (1 - fx) + pixels[y1 * width + x1]! * fx;
    return upper * (1 - fy) + lower * fy;
  };
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      let sum = 0;
      for (let sy = 0; sy < samples; sy++) {
        for (let sx = 0; sx < samples; sx++) {
          sum += at(
            box.left + (x + (sx + 0.5) / samples) * stepX - 0.5,
            box.top + (y + (sy + 0.5) / samples) * stepY - 0.5,
          );
        }
      }
      cut[y * wide + x] = Math.round(sum / (samples * samples));
    }
  }
  return { pixels: cut, width: wide, height: high };
}
