import type { Pdfium } from './pdfium.ts';

/** Text render mode 3 (ISO 32000-1 table 106): neither filled nor drawn. */
const unpainted = 3;

/** Takes the text off a page, as long as it is open, for a drawing of what else is on it. */
export function hidePdfText(pdfium: Pdfium, page: number): void {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return;
  try {
    const count = pdfium._FPDFText_CountChars(text);
    let last = 0;
    for (let index = 0; index < count; index += 1) {
      const object = pdfium._FPDFText_GetTextObject(text, index);
      if (object !== 0 && object !== last) pdfium._FPDFTextObj_SetTextRenderMode(object, unpainted);
      last = object;
    }
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
}
