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
  const samples = Math.max(1, Math.round(scale));
  const across = spotsAlong(box.left, box.width / wide, wide * samples, samples, width);
  const down = spotsAlong(box.top, scale, high * samples, samples, height);
  const sums = new Float32Array(wide);
  const cut = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) {
    sums.fill(0);
    for (let sample = y * samples; sample < (y + 1) * samples; sample++) {
      const [upper, lower] = [down.before[sample]! * width, down.after[sample]! * width];
      const below = down.share[sample]!;
      for (let x = 0, at = 0; x < wide; x++) {
        for (const end = at + samples; at < end; at++) {
          const left = across.before[at]!;
          const right = across.after[at]!;
          const share = across.share[at]!;
          const above = pixels[upper + left]! * (1 - share) + pixels[upper + right]! * share;
          const under = pixels[lower + left]! * (1 - share) + pixels[lower + right]! * share;
          sums[x]! += above * (1 - below) + under * below;
        }
      }
    }
    for (let x = 0; x < wide; x++) cut[y * wide + x] = Math.round(sums[x]! / (samples * samples));
  }
  return { pixels: cut, width: wide, height: high };
}

/** Where samples of a row or column fall: between which two pixels, and how far from the first to the second. */
function spotsAlong(from: number, step: number, count: number, samples: number, size: number) {
  const [before, after] = [new Int32Array(count), new Int32Array(count)];
  const share = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const at = Math.max(0, Math.min(size - 1, from + (i + 0.5) * (step / samples) - 0.5));
    before[i] = Math.floor(at);
    after[i] = Math.min(size - 1, before[i]! + 1);
    share[i] = at - before[i]!;
  }
  return { before, after, share };
}
