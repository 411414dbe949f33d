import { withMemory, type Pdfium } from './pdfium.ts';
import type { TextObjects } from './text-objects.ts';

/** Red, green and blue, 0–255. */
export type Ink = readonly [red: number, green: number, blue: number];

/** Text render modes (ISO 32000-1 table 106) that fill the letters, and those that draw their outline. */
const filling = [0, 2, 4, 6];
const outlining = [1, 2, 5, 6];

/** The colours a text object is printed in: none where it is not painted at all. */
export function inksOf(pdfium: Pdfium, object: number): readonly Ink[] {
  const mode = pdfium._FPDFTextObj_GetTextRenderMode(object);
  return withMemory(pdfium, 16, (at) => {
    const ink = (read: Pdfium['_FPDFPageObj_GetFillColor']): Ink => {
      read(object, at, at + 4, at + 8, at + 12);
      const memory = new DataView(pdfium.HEAPU8.buffer, at, 16);
      return [memory.getUint32(0, true), memory.getUint32(4, true), memory.getUint32(8, true)];
    };
    return [
      ...(filling.includes(mode) ? [ink(pdfium._FPDFPageObj_GetFillColor)] : []),
      ...(outlining.includes(mode) ? [ink(pdfium._FPDFPageObj_GetStrokeColor)] : []),
    ];
  });
}

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
    for (const [index, text] of texts.entries()) paint(text, index + 1);
  });
}
