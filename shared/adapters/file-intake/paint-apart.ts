import { withMemory, type Pdfium } from './pdfium.ts';
import type { TextObjects } from './text-objects.ts';

/**
 * Gives each text object a colour of its own that nothing blends: its place in the list, from 1, as the number that red, green and
 * blue make. A group has no colour, only how thinly it is laid on: it is made opaque.
 */
export function paintApart(pdfium: Pdfium, { texts, groups }: TextObjects): void {
  const normal = Buffer.from('Normal\0', 'latin1');
  withMemory(pdfium, normal.length, (at) => {
    pdfium.HEAPU8.set(normal, at);
    const paint = (object: number, number: number) => {
      const [red, green, blue] = [number >> 16, (number >> 8) & 0xff, number & 0xff];
      pdfium._FPDFPageObj_SetBlendMode(object, at);
      pdfium._FPDFPageObj_SetFillColor(object, red, green, blue, 255);
      pdfium._FPDFPageObj_SetStrokeColor(object, red, green, blue, 255);
    };
    for (const group of groups) paint(group, 0);
    for (const [index, { object }] of texts.entries()) paint(object, index + 1);
  });
}
