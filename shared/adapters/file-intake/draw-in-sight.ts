import { inksOf, lightOf } from './inks-of-text.ts';
import { paintApart } from './paint-apart.ts';
import type { Pdfium } from './pdfium.ts';
import type { Letter } from './placed-letters.ts';
import { drawPage, unsmoothed } from './render-pdf-page.ts';
import type { TextObjects } from './text-objects.ts';

/** Wide enough that a hairline leaves a trace, small enough to draw in a few milliseconds. */
const width = 1000;
const tallest = 8000;
/** Of 255 steps from black to white: faint print differs from its paper by more, an empty place by none. */
const contrast = 24;

/** What an eye sees of a page: for each pixel the text object whose print stands out there; 0 for none. */
export type Sight = Readonly<{ width: number; height: number; objects: Int32Array }>;

/**
 * Draws a page three times: as it is, with each text object in a colour of its own, and without any text. A pixel shows an object's
 * print where its colour came through (nothing covers, cuts or thins it), its ink stands out from the page without text, and the
 * page as it is does too. The second drawing is without what lets print through and would mix the colours. The page's objects are
 * not as they were afterwards. `letters` are those of the page: a text object without any is a second print of the same letters,
 * a hair beside the first to make it bold, and would cover it.
 */
export function drawInSight(pdfium: Pdfium, page: number, objects: TextObjects, letters: readonly Letter[]): Sight {
  const tall = pdfium._FPDF_GetPageHeight(page) / pdfium._FPDF_GetPageWidth(page);
  const size = { width, height: Math.min(tallest, Math.max(1, Math.round(width * tall))) };
  const { veils } = objects;
  const texts = objects.texts.map(({ object }) => object);
  const show = (some: readonly number[], visible: boolean) => {
    for (const object of some) pdfium._FPDFPageObj_SetIsActive(object, visible ? 1 : 0);
  };
  const inks = objects.texts.map(({ object, within }) => inksOf(pdfium, object, within));
  const shown = drawPage(pdfium, page, size).pixels;
  const speaking = new Set(letters.map(({ object }) => object));
  paintApart(pdfium, objects);
  show([...texts.filter((text) => !speaking.has(text)), ...veils], false);
  const apart = drawPage(pdfium, page, size, unsmoothed).pixels;
  show(veils, true);
  show(texts, false);
  const bare = drawPage(pdfium, page, size).pixels;

  const found = new Int32Array(size.width * size.height);
  for (let at = 0, pixel = 0; at < found.length; at += 1, pixel += 4) {
    const number = (apart[pixel]! << 16) | (apart[pixel + 1]! << 8) | apart[pixel + 2]!;
    if (number === 0 || number > texts.length) continue;
    const under = lightOf(bare, pixel);
    const printed = Math.abs(lightOf(shown, pixel) - under) >= contrast;
    const inked = inks[number - 1]!.some(({ light, opacity }) => Math.abs(light - under) * opacity >= contrast);
    if (printed && inked) found[at] = texts[number - 1]!;
  }
  return { ...size, objects: found };
}
