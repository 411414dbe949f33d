import type { PolicyFile } from '../../claims/policy-files/ports.ts';
import { Problem } from '../../kernel/problem.ts';
import { withPdf } from '../file-intake/open-pdf.ts';
import { hasActiveContent } from '../file-intake/pdf-active-content.ts';
import { goesInCircles } from '../file-intake/pdf-parents.ts';
import type { Pdfium } from '../file-intake/pdfium.ts';
import { readPdfPages } from '../file-intake/read-pdf-text.ts';
import { savePdf } from '../file-intake/save-pdf.ts';
import { limits } from './limits.ts';
import { paragraphsOfPages } from './lines-of-page.ts';
import { keepParagraphs } from './paragraphs.ts';

/**
 * Reads a policy that is a PDF: the text of its pages that an eye sees there. What runs or carries files is refused, because the file is
 * kept and handed out as it came.
 * @throws Problem pdf-encrypted, policy-carries-more, policy-too-long, policy-without-text, file-damaged
 */
export function readPolicyPdf(pdfium: Pdfium, bytes: Buffer): PolicyFile {
  const pages = withPdf(pdfium, bytes, (document, many) => {
    if (many > limits.pages) throw new Problem('policy-too-long');
    const written = savePdf(pdfium, document);
    if (hasActiveContent(written)) throw new Problem('policy-carries-more');
    if (goesInCircles(written)) throw new Problem('file-damaged');
    return many;
  });
  const read = readPdfPages(pdfium, bytes);
  return {
    type: 'application/pdf',
    pages,
    paragraphs: keepParagraphs(paragraphsOfPages(read.map(({ seen }) => seen))),
    leftOut: { changed: 0, hidden: read.reduce((sum, { unseen }) => sum + unseen, 0) },
  };
}
