import { withMemory, type Pdfium } from './pdfium.ts';

/** How bright an ink is to an eye, 0–255, and how much of it covers what is under it, 0–1. */
export type Ink = Readonly<{ light: number; opacity: number }>;

/** How bright a colour is to an eye (ITU-R BT.709): its red, green and blue stand one after the other. */
export const lightOf = (colours: ArrayLike<number>, at = 0): number =>
  0.2126 * colours[at]! + 0.7152 * colours[at + 1]! + 0.0722 * colours[at + 2]!;

/** Text render modes (ISO 32000-1 table 106) that fill the letters, and those that draw their outline. */
const filling = [0, 2, 4, 6];
const outlining = [1, 2, 5, 6];

/** What a text object is printed in: nothing where it is not painted at all. `within`: how opaque the groups are that it is in. */
export function inksOf(pdfium: Pdfium, object: number, within: number): readonly Ink[] {
  const mode = pdfium._FPDFTextObj_GetTextRenderMode(object);
  const ink = (colour: readonly number[]): Ink => ({ light: lightOf(colour), opacity: (within * colour[3]!) / 255 });
  return [
    ...(filling.includes(mode) ? [ink(colourOf(pdfium, object, '_FPDFPageObj_GetFillColor'))] : []),
    ...(outlining.includes(mode) ? [ink(colourOf(pdfium, object, '_FPDFPageObj_GetStrokeColor'))] : []),
  ];
}

/** How opaque a group is laid on, 0–1. */
export const opacityOf = (pdfium: Pdfium, group: number): number =>
  colourOf(pdfium, group, '_FPDFPageObj_GetFillColor')[3]! / 255;

/** Red, green, blue and opacity, 0–255 each. An object that has no colour of that kind is black; what cannot be told is opaque. */
function colourOf(
  pdfium: Pdfium,
  object: number,
  which: '_FPDFPageObj_GetFillColor' | '_FPDFPageObj_GetStrokeColor',
): readonly number[] {
  return withMemory(pdfium, 16, (at) => {
    const memory = new DataView(pdfium.HEAPU8.buffer, at, 16);
    const told = pdfium[which](object, at, at + 4, at + 8, at + 12);
    return told === 0 ? [0, 0, 0, 255] : [0, 4, 8, 12].map((offset) => memory.getUint32(offset, true));
  });
}
