import type { PlacedText } from '../../claims/receipts/ports.ts';
import type { Drawn } from './render-pdf-page.ts';

/** Of 255 steps from black to white: faint print differs from its paper by more, an empty place by none. */
const contrast = 24;

/**
 * Whether a piece of text leaves a trace on the drawn page. White on white, under a picture's blank corner, outside the
 * page or too small to see: a person checking the receipt would not see it, so the machine does not read it either.
 */
export function seenOn({ pixels, width, height }: Drawn): (piece: PlacedText) => boolean {
  return (piece) => {
    const left = Math.max(0, Math.floor(piece.x * width));
    const top = Math.max(0, Math.floor(piece.y * height));
    const right = Math.min(width, Math.ceil((piece.x + piece.width) * width));
    const bottom = Math.min(height, Math.ceil((piece.y + piece.height) * height));
    let [dark, light] = [255, 0];
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const green = pixels[(y * width + x) * 4 + 1] ?? 255;
        dark = Math.min(dark, green);
        light = Math.max(light, green);
        if (light - dark >= contrast) return true;
      }
    }
    return false;
  };
}
