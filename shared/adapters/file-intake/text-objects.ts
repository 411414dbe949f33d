import { opacityOf } from './inks-of-text.ts';
import { withMemory, type Pdfium } from './pdfium.ts';

/** FPDF_PAGEOBJ_TEXT and FPDF_PAGEOBJ_FORM: text, and a group of objects that a page draws as one. */
const [text, group] = [1, 5];
/** No receipt has more things on a page, nor groups within groups; a page that does is looked at up to here. */
const [most, deepest] = [40_000, 12];

/**
 * Handles of the text on a page, of the groups that text can be in, and of what lets through what it lies upon. `within`: how
 * opaque (0–1) the groups are, taken together, that a text is in.
 */
export type TextObjects = Readonly<{
  texts: readonly Readonly<{ object: number; within: number }>[];
  groups: readonly number[];
  veils: readonly number[];
}>;

/** Finds the objects of a page that draw text, those inside groups too. */
export function textObjects(pdfium: Pdfium, page: number): TextObjects {
  const found = { texts: [] as { object: number; within: number }[], groups: [] as number[], veils: [] as number[] };
  let looked = 0;
  const look = (count: number, at: (index: number) => number, depth: number, within: number) => {
    for (let index = 0; index < count && looked < most; index += 1) {
      looked += 1;
      const object = at(index);
      const type = pdfium._FPDFPageObj_GetType(object);
      if (type === text) found.texts.push({ object, within });
      else if (type !== group && pdfium._FPDFPageObj_HasTransparency(object) !== 0) found.veils.push(object);
      else if (type === group && depth < deepest) {
        found.groups.push(object);
        const inside = pdfium._FPDFFormObj_CountObjects(object);
        const opacity = within * opacityOf(pdfium, object);
        look(inside, (inner) => pdfium._FPDFFormObj_GetObject(object, inner), depth + 1, opacity);
      }
    }
  };
  look(pdfium._FPDFPage_CountObjects(page), (index) => pdfium._FPDFPage_GetObject(page, index), 0, 1);
  return found;
}

/**
 * Takes away what a file says its print reads as (ActualText, ISO 32000-1 14.9.4): shoes could call themselves a gym card.
 * What is read then is what the print's own letters are.
 */
export function forgetStatedText(pdfium: Pdfium, { texts }: TextObjects): void {
  const key = Buffer.from('ActualText\0', 'latin1');
  withMemory(pdfium, key.length, (at) => {
    pdfium.HEAPU8.set(key, at);
    for (const { object } of texts) {
      for (let mark = pdfium._FPDFPageObj_CountMarks(object) - 1; mark >= 0; mark -= 1) {
        pdfium._FPDFPageObjMark_RemoveParam(object, pdfium._FPDFPageObj_GetMark(object, mark), at);
      }
    }
  });
}
