import type { PlacedText } from '../../claims/receipts/ports.ts';
import { hidePdfText } from './hide-pdf-text.ts';
import { withPage, withPdf } from './open-pdf.ts';
import { placedLetters } from './placed-letters.ts';
import type { Pdfium } from './pdfium.ts';
import { drawPage } from './render-pdf-page.ts';
import { joinLetters } from './join-letters.ts';
import { seenOn } from './seen-text.ts';

/** Wide enough that a hairline leaves a trace, small enough to draw in a few milliseconds. */
const sightWidth = 1000;

/**
 * The text layer of a stored PDF: for each page its pieces of text in reading order, as printed, each with its box in
 * shares of the upright page. Empty for a page that is a picture. Text that an eye would not see on the page is left out.
 */
export function readPdfTextLayer(pdfium: Pdfium, stored: Buffer): PlacedText[][] {
  return withPdf(pdfium, stored, (document, pages) =>
    Array.from({ length: pages }, (_, index) =>
      withPage(pdfium, document, index, (page) => {
        const tall = pdfium._FPDF_GetPageHeight(page) / pdfium._FPDF_GetPageWidth(page);
        const pieces = joinLetters(placedLetters(pdfium, page), tall);
        if (pieces.length === 0) return [];
        const height = Math.min(8000, Math.max(1, Math.round(sightWidth * tall)));
        const size = { width: sightWidth, height };
        const shown = drawPage(pdfium, page, size);
        hidePdfText(pdfium, page);
        return pieces.filter(seenOn(shown, drawPage(pdfium, page, size)));
      }),
    ),
  );
}
