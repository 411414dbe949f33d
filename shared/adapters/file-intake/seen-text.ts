import type { PlacedText } from '../../claims/receipts/ports.ts';
import type { Drawn } from './render-pdf-page.ts';

/** Of 255 steps from none to all of a colour: faint print changes its paper by more, text that is not there by none. */
const trace = 24;

/**
 * Whether a piece of text leaves a trace on the drawn page: whether the page looks another way there without its text. White on
 * white, under a picture, outside the page or too small to see: a person checking the receipt would not see it, so the machine
 * does not read it either.
 */
export function seenOn(shown: Drawn, withoutText: Drawn): (piece: PlacedText) => boolean {
  const { width, height } = shown;
  return (piece) => {
    const left = Math.max(0, Math.floor(piece.x * width));
    const top = Math.max(0, Math.floor(piece.y * height));
    const right = Math.min(width, Math.ceil((piece.x + piece.width) * width));
    const bottom = Math.min(height, Math.ceil((piece.y + piece.height) * height));
    for (let y = top; y < bottom; y += 1) {
      // Four bytes a pixel, of which the last says nothing.
      for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 1) {
        if (at % 4 !== 3 && Math.abs(shown.pixels[at]! - withoutText.pixels[at]!) >= trace) return true;
      }
    }
    return false;
  };
}
