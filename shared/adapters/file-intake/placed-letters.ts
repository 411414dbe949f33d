import { withMemory, type Pdfium } from './pdfium.ts';

/**
 * One character with its box in shares of the upright page; `box` is null for what PDFium puts in between (spaces, line ends).
 * `object` is the object of the page that draws it; 0 for what PDFium put in.
 */
export type Letter = Readonly<{ text: string; box: Box | null; object: number }>;
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** No receipt has more on a page; a page that does is read up to here. */
const most = 40_000;
/** The page measured in this many steps each way: PDFium rounds places to whole ones. */
const steps = 20_000;

/** The characters of a page in reading order. */
export function placedLetters(pdfium: Pdfium, page: number): Letter[] {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return [];
  try {
    const count = Math.min(most, pdfium._FPDFText_CountChars(text));
    return withMemory(pdfium, 24, (at) => {
      const letters: Letter[] = [];
      for (let index = 0; index < count; index += 1) {
        const code = pdfium._FPDFText_GetUnicode(text, index);
        const object = pdfium._FPDFText_GetTextObject(text, index);
        letters.push({ text: printable(code), box: boxOf(pdfium, page, text, index, at), object });
      }
      return letters;
    });
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
}

/** The character, a space, a line end, or nothing for what is no text (half of a pair, a control, no mapping). */
function printable(code: number): string {
  if (code === 0x0a || code === 0x0d) return '\n';
  if (code === 0x09 || code === 0x20 || code === 0xa0) return ' ';
  // PDFium writes the hyphen at a line's end as U+0002.
  if (code === 0x02) return '-';
  const noText = code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || (code & 0xfffe) === 0xfffe;
  return noText ? '' : String.fromCodePoint(code);
}

/** Turned and cut as the page is: PDFium maps page coordinates onto the page as it is shown. */
function boxOf(pdfium: Pdfium, page: number, text: number, index: number, at: number): Box | null {
  if (pdfium._FPDFText_GetLooseCharBox(text, index, at) === 0) return null;
  const memory = new DataView(pdfium.HEAPU8.buffer, at, 24);
  const corners = [0, 4, 8, 12].map((offset) => memory.getFloat32(offset, true));
  const [left = 0, top = 0, right = 0, bottom = 0] = corners;
  const toDevice = (x: number, y: number) => {
    pdfium._FPDF_PageToDevice(page, 0, 0, steps, steps, 0, x, y, at + 16, at + 20);
    return { x: memory.getInt32(16, true) / steps, y: memory.getInt32(20, true) / steps };
  };
  const [a, b] = [toDevice(left, top), toDevice(right, bottom)];
  const box = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
  return box.width > 0 && box.height > 0 ? box : null;
}
