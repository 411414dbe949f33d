import { Problem } from '../../kernel/problem.ts';
import { blankPhotoMetadata } from './blank-photo-metadata.ts';
import { limits } from './limits.ts';
import { withPage, withPdf } from './open-pdf.ts';
import { hasActiveContent, hasLayers } from './pdf-active-content.ts';
import { goesInCircles } from './pdf-parents.ts';
import type { Pdfium } from './pdfium.ts';
import { savePdf } from './save-pdf.ts';

/** FPDFPage_Flatten, FLAT_NORMALDISPLAY: what is shown on the screen becomes part of the page. */
const asSeen = 0;

/**
 * Writes a PDF anew from its pages alone. What a reader might show and PDFium did not see (other revisions, author and
 * title, forms, links, whatever stood before or after) is not in it; text stays text. Filled-in form fields become part
 * of the page, as they were seen. Null for a PDF with layers: which of them are shown is said outside the pages, so that pages
 * alone would show them all.
 * @throws Problem pdf-encrypted, pdf-too-many-pages, file-two-faced, file-damaged
 */
export function rebuildPdf(pdfium: Pdfium, bytes: Buffer): Buffer | null {
  return withPdf(pdfium, bytes, (document, pages) => {
    if (pages > limits.pdfPages) throw new Problem('pdf-too-many-pages');
    const written = savePdf(pdfium, document);
    if (hasActiveContent(written)) throw new Problem('file-two-faced');
    if (goesInCircles(written)) throw new Problem('file-damaged');
    if (hasLayers(written)) return null;
    for (let index = 0; index < pages; index += 1) {
      withPage(pdfium, document, index, (page) => flattenPage(pdfium, page));
    }
    const fresh = pdfium._FPDF_CreateNewDocument();
    try {
      if (pdfium._FPDF_ImportPagesByIndex(fresh, document, 0, 0, 0) === 0) throw new Problem('file-damaged');
      return blankPhotoMetadata(savePdf(pdfium, fresh));
    } finally {
      pdfium._FPDF_CloseDocument(fresh);
    }
  });
}

/** Makes what is shown on a page besides its content (filled-in fields, notes) part of it, and takes the rest of that away. */
export function flattenPage(pdfium: Pdfium, page: number): void {
  pdfium._FPDFPage_Flatten(page, asSeen);
  while (pdfium._FPDFPage_GetAnnotCount(page) > 0 && pdfium._FPDFPage_RemoveAnnot(page, 0) !== 0);
}
