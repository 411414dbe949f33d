import type { PlacedText } from '../../claims/receipts/ports.ts';
import { drawInSight } from './draw-in-sight.ts';
import { joinLetters } from './join-letters.ts';
import { lettersInSight } from './letters-in-sight.ts';
import { withPage, withPdf } from './open-pdf.ts';
import type { Pdfium } from './pdfium.ts';
import { placedLetters } from './placed-letters.ts';
import { forgetStatedText, textObjects } from './text-objects.ts';

/**
 * The text layer of a stored PDF: for each page its pieces of text in reading order, as printed, each with its box in
 * shares of the upright page. Empty for a page that is a picture. Text that an eye would not see on the page is left out.
 */
export const readPdfTextLayer = (pdfium: Pdfium, stored: Buffer): PlacedText[][] =>
  readPdfPages(pdfium, stored).map(({ seen }) => seen);

/** The same with how many pieces of each page's text no eye would see. */
export function readPdfPages(pdfium: Pdfium, stored: Buffer): { seen: PlacedText[]; unseen: number }[] {
  return withPdf(pdfium, stored, (document, pages) =>
    Array.from({ length: pages }, (_, index) =>
      withPage(pdfium, document, index, (page) => {
        const objects = textObjects(pdfium, page);
        forgetStatedText(pdfium, objects);
        const letters = placedLetters(pdfium, page);
        if (letters.length === 0) return { seen: [], unseen: 0 };
        const size = { width: pdfium._FPDF_GetPageWidth(page), height: pdfium._FPDF_GetPageHeight(page) };
        const seen = lettersInSight(letters, drawInSight(pdfium, page, objects, letters), size);
        const tall = size.height / size.width;
        const inSight = new Set(seen);
        const unseen = letters.filter((letter) => letter.box !== null && !inSight.has(letter));
        return { seen: joinLetters(seen, tall), unseen: joinLetters(unseen, tall).length };
      }),
    ),
  );
}
